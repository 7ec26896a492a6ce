package org.medellinlab.registration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.Screens;

class CheckInViewTest extends Screens {

    @BeforeEach
    void enter() {
        demo.signIn("demo-organiser");
    }

    @Test
    void typing_a_name_without_its_accents_finds_the_person_who_arrives_and_is_counted() {
        var view = navigate("labs/barrios-vivos/check-in", CheckInView.class);
        assertThat(text(view)).contains("Llegaron 0 de 19");

        test(find(TextField.class).single()).setValue("livia");
        test(find(Button.class).withText("Llegó").single()).click();

        assertThat(text(view)).contains("Llegaron 1 de 19", "Lívia Prado Azevedo llegó");
        test(find(Button.class).withText("Deshacer").single()).click();
        assertThat(text(view)).contains("Llegaron 0 de 19");
    }

    @Test
    void papers_show_what_the_organiser_may_download() {
        var view = navigate("labs/barrios-vivos/papers", BadgesView.class);

        assertThat(text(view))
                .contains("Descargar las escarapelas (PDF)", "Caio Figueiredo Reis", "Carta de invitación")
                .doesNotContain("Mis documentos");
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
