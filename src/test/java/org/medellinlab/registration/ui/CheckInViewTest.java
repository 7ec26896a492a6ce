package org.medellinlab.registration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.demo.DemoLabs;
import org.medellinlab.directory.Directory;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.CurrentActor.SignedIn;
import org.medellinlab.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@ProductTest
class CheckInViewTest extends SpringBrowserlessTest {

    @Autowired
    DemoLabs labs;

    @Autowired
    Directory directory;

    @BeforeEach
    void enter() {
        labs.lay();
        UI.getCurrent().setLocale(Language.ES.locale());
        var person = directory.personNamed("demo-organiser").orElseThrow();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                CurrentActor.authentication(new SignedIn(person.id(), person.name(), person.language())));
        SecurityContextHolder.setContext(context);
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
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
