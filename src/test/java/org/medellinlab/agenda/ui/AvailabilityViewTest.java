package org.medellinlab.agenda.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.Mailbox;
import org.medellinlab.ProductTest;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.lab.LabReading;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@ProductTest
class AvailabilityViewTest extends SpringBrowserlessTest {

    @Autowired
    DemoPromises demo;

    @Autowired
    LabReading labs;

    @BeforeEach
    void enter() {
        demo.lay();
        demo.signIn("demo-organiser");
        UI.getCurrent().setLocale(Language.ES.locale());
        navigate("labs/barrios-vivos/availability", AvailabilityView.class);
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
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
        test(labelled("Contacto de " + place)).click();
        find(TextField.class).withCaption("Nombre").single().setValue("Rosa Portera");
        find(EmailField.class).single().setValue("rosa");
        test(find(Button.class).withText("Guardar").single()).click();
        assertThat(find(EmailField.class).single().isInvalid()).isTrue();
        find(EmailField.class).single().setValue("rosa@lugar.example");
        test(find(Button.class).withText("Guardar").single()).click();
        assertThat(said()).contains("Se pregunta a Rosa Portera.");

        test(labelled("Preguntar por correo a Rosa Portera por " + place)).click();

        assertThat(said()).contains("Se le preguntó a Rosa Portera por correo; aún no responde.");
        assertThat(Mailbox.of(new EmailAddress("rosa@lugar.example")).await().subject())
                .startsWith("¿Cuándo se puede usar " + place);
    }

    private Button labelled(String words) {
        return find(Button.class).all().stream()
                .filter(button -> words.equals(button.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow();
    }

    private List<String> said() {
        return find(Span.class).all().stream().map(Span::getText).toList();
    }
}
