package org.medellinlab.workinggroup.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/// What people see of the Open Space, and of keeping a group.
@ProductTest
class OpenSpaceViewsTest extends SpringBrowserlessTest {

    private static final String LAB = "labs/barrios-vivos/";

    @Autowired
    DemoPromises demo;

    @BeforeEach
    void lay() {
        demo.lay();
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_delegate_proposes_a_topic_and_says_where_they_want_to_go() {
        open("demo-delegate", "open-space");
        assertThat(screen()).contains("3 temas sin hora ni lugar", "1. ¿Quién cuida una plaza");
        assertThat(find(Button.class).withText("Repartir por la regla").exists())
                .isFalse();

        test(find(Button.class).withText("Proponer un tema").all().getFirst()).click();
        find(TextField.class).withLabel("¿De qué quiere conversar?").single().setValue("Sombra en las paradas");
        test(find(Button.class).withText("Proponer un tema").all().getLast()).click();

        assertThat(screen()).contains("4. Sombra en las paradas", "4 temas sin hora ni lugar");
        var going = find(Button.class).withText("Voy a ir").all().size();
        test(find(Button.class).withText("Quiero ir").all().getFirst()).click();
        assertThat(find(Button.class).withText("Voy a ir").all()).hasSize(going + 1);
    }

    @Test
    void a_facilitator_places_the_topics_by_the_rule_that_is_written_there() {
        open("demo-facilitator", "open-space");
        assertThat(screen()).contains("No hay azar");

        test(find(Button.class).withText("Repartir por la regla").single()).click();

        assertThat(screen()).doesNotContain("sin hora ni lugar").contains("Bajo el samán");
    }

    @Test
    void who_was_there_writes_the_proceedings_and_others_read_them() {
        open("demo-lead", "open-space/1");
        find(TextArea.class).withLabel("De qué se habló").single().setValue("Del riego en verano.");
        test(find(Button.class).withText("Guardar").single()).click();

        open("demo-host", "open-space/1");
        assertThat(screen()).contains("Del riego en verano.");
        assertThat(find(TextArea.class).exists()).isFalse();
    }

    @Test
    void a_lead_finds_the_way_to_keep_the_group_and_a_delegate_does_not() {
        open("demo-lead", "groups/plazas-entre-vecinos");
        assertThat(screen()).contains("Cuidar el grupo", "Reuniones", "Convocar una reunión");
        open("demo-lead", "groups/plazas-entre-vecinos/keep");
        assertThat(screen()).contains("Quiénes están y quién lidera", "La vida del grupo");

        open("demo-delegate", "groups/plazas-entre-vecinos");
        assertThat(screen()).contains("Reuniones").doesNotContain("Cuidar el grupo", "Convocar una reunión");
    }

    private void open(String person, String path) {
        demo.signIn(person);
        UI.getCurrent().setLocale(Language.ES.locale());
        UI.getCurrent().navigate(LAB + path);
    }

    private String screen() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
