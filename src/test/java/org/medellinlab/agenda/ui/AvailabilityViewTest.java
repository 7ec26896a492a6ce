package org.medellinlab.agenda.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.Mailbox;
import org.medellinlab.Screens;
import org.medellinlab.lab.LabReading;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;

class AvailabilityViewTest extends Screens {

    @Autowired
    LabReading labs;

    @BeforeEach
    void enter() {
        demo.signIn("demo-organiser");
        navigate("labs/barrios-vivos/availability", AvailabilityView.class);
    }

    @Test
    void the_contact_of_a_place_is_named_and_asked_by_mail() {
        var place = labs.venues(demo.lab())
                .values()
                .iterator()
                .next()
                .draft()
                .name()
                .in(Language.ES);
        test(called("Contacto de " + place)).click();
        find(TextField.class).withCaption("Nombre").single().setValue("Rosa Portera");
        find(EmailField.class).single().setValue("rosa");
        test(find(Button.class).withText("Guardar").single()).click();
        assertThat(find(EmailField.class).single().isInvalid()).isTrue();
        find(EmailField.class).single().setValue("rosa@lugar.example");
        test(find(Button.class).withText("Guardar").single()).click();
        assertThat(said()).contains("Se pregunta a Rosa Portera.");

        test(called("Preguntar por correo a Rosa Portera por " + place)).click();

        assertThat(said()).contains("Se le preguntó a Rosa Portera por correo; aún no responde.");
        assertThat(Mailbox.of(new EmailAddress("rosa@lugar.example")).await().subject())
                .startsWith("¿Cuándo se puede usar " + place);
    }
}
