package org.medellinlab.registration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.Screens;
import org.medellinlab.directory.OrganisationRow;

class OrganisationsViewTest extends Screens {

    @BeforeEach
    void enter() {
        demo.signIn("demo-organiser");
        UI.getCurrent().navigate("labs/barrios-vivos/people/organisations");
    }

    @Test
    void two_places_are_offered_through_a_contact_and_can_be_taken_back() {
        assertThat(screen()).contains("Aún no se han ofrecido lugares");
        choose();
        find(IntegerField.class).single().setValue(2);
        test(button("Enviar")).click();
        assertThat(find(EmailField.class).single().isInvalid()).isTrue();

        find(TextField.class).withLabel("A quién se escribe").single().setValue("Mesa de entrada");
        find(EmailField.class).single().setValue("mesa@x.org");
        test(button("Enviar")).click();

        assertThat(screen()).contains("2 lugares como delegado/a · Mesa de entrada (mesa@x.org)", "sin respuesta");
        test(button("Retirar")).click();
        assertThat(screen()).contains("retirada").doesNotContain("sin respuesta");
    }

    @SuppressWarnings("unchecked")
    private void choose() {
        test(button("Invitar a una organización")).click();
        ComboBox<OrganisationRow> organisation =
                find(ComboBox.class).withLabel("Organización").single();
        organisation.setValue(organisation
                .getListDataView()
                .getItems()
                .filter(row -> row.key().equals("intendencia-montevideo"))
                .findFirst()
                .orElseThrow());
    }

    private Button button(String words) {
        return find(Button.class).withText(words).single();
    }

    private String screen() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
