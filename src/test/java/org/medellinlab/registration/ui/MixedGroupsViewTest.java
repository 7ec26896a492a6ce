package org.medellinlab.registration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.Screens;

class MixedGroupsViewTest extends Screens {

    @BeforeEach
    void enter() {
        demo.signIn("demo-facilitator");
    }

    @Test
    void mixing_shows_cards_with_their_language_and_the_measure() {
        var view = mixed(4);

        assertThat(find(Article.class).all()).hasSize(4);
        assertThat(text(view)).contains("19 personas", "Parejas de la misma ciudad", "Grupo 4", "5 personas");
    }

    @Test
    void somebody_pinned_to_a_group_is_there_and_undo_brings_the_former_groups_back() {
        var view = mixed(4);
        var before = text(view);
        test(find(Button.class)
                        .withCondition(button -> "Fijar a Lívia Prado Azevedo".equals(aria(button)))
                        .single())
                .click();
        @SuppressWarnings("unchecked")
        var group = (Select<Integer>) find(Select.class).single();
        group.setValue(3);
        test(button("Fijar y mezclar")).click();

        assertThat(text(find(Article.class).all().get(3))).contains("Lívia Prado");
        test(button("Deshacer")).click();
        assertThat(text(view)).isEqualTo(before);
    }

    @Test
    void what_is_kept_can_be_opened_forgotten_and_brought_back() {
        var view = mixed(5);
        test(find(TextField.class)
                        .withCondition(field -> "Nombre para guardar".equals(field.getPlaceholder()))
                        .single())
                .setValue("Mesas del martes");
        test(button("Guardar")).click();
        assertThat(text(view)).contains("5 grupos · 19 personas");

        test(button("Mezclar de otra manera")).click();
        test(button("Mesas del martes")).click();
        assertThat(text(view)).contains("Semilla 1.");
        test(button("Borrar")).click();
        assertThat(text(view)).doesNotContain("5 grupos · 19 personas");
        test(button("Recuperar «Mesas del martes»")).click();
        assertThat(text(view)).contains("5 grupos · 19 personas");
    }

    @Test
    void more_groups_than_people_is_said_in_words() {
        mixed(40);

        assertThat(find(Article.class).all()).isEmpty();
        assertThat(text(find(Notification.class).single())).contains("40 grupos para 19 personas");
    }

    private Component mixed(int groups) {
        var view = navigate("labs/barrios-vivos/mixed-groups", MixedGroupsView.class);
        test(find(IntegerField.class)
                        .withCondition(field -> "Número de grupos".equals(field.getLabel()))
                        .single())
                .setValue(groups);
        test(button("Mezclar")).click();
        return view;
    }

    private Button button(String words) {
        return find(Button.class).withText(words).single();
    }

    private static String aria(Button button) {
        return button.getAriaLabel().orElse("");
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
