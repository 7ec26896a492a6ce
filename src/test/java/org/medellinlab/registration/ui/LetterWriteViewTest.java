package org.medellinlab.registration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.Screens;
import org.medellinlab.registration.InvitingMany;
import org.medellinlab.registration.LetterDrafts;
import org.medellinlab.registration.LetterReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class LetterWriteViewTest extends Screens {

    @Autowired
    InvitingMany inviting;

    @Autowired
    LetterDrafts drafts;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void enter() {
        demo.as("demo-organiser", () -> inviting.invite(lab, "Ana Ríos,ana@x.org,es\nRui Lins,rui@x.org,pt\n"));
        demo.signIn("demo-organiser");
    }

    @Test
    void the_list_of_people_leads_here_with_its_filter() {
        UI.getCurrent().navigate("labs/barrios-vivos/people", QueryParameters.of("language", "pt"));

        var link = find(Anchor.class).withText("Escribir a esta persona").single();
        assertThat(link.getHref()).endsWith("labs/barrios-vivos/letters/write?language=pt");
    }

    @Test
    void opening_keeps_nothing_and_typing_keeps_everything_for_the_next_visit() {
        open();
        assertThat(mine()).isZero();
        subject("Mañana");
        assertThat(mine()).isEqualTo(1);
        assertThat(screen()).contains("Guardado: ");

        UI.getCurrent().navigate("labs/barrios-vivos/letters");
        assertThat(screen()).contains("Sin enviar", "Mañana");
        var href = find(Anchor.class).withText("Mañana").single().getHref();
        UI.getCurrent()
                .navigate(
                        href.substring(0, href.indexOf('?')),
                        QueryParameters.fromString(href.substring(href.indexOf('?') + 1)));
        assertThat(find(TextField.class).withLabel("Asunto").all())
                .anyMatch(field -> field.getValue().equals("Mañana"));
        assertThat(mine()).isEqualTo(1);
    }

    @Test
    void what_is_wrong_is_said_at_its_field() {
        open();
        subject("Hola");
        text("Hola {apodo}");
        preview();

        assertThat(find(TextArea.class).withLabel("Texto").all())
                .filteredOn(TextArea::isInvalid)
                .singleElement()
                .satisfies(field -> assertThat(field.getErrorMessage()).startsWith("{apodo} no se puede llenar"));
        assertThat(find(Button.class).withText("Enviar a 2 personas").exists()).isFalse();
    }

    @Test
    void a_letter_is_looked_at_with_its_fallback_and_sent_to_those_ticked() {
        open();
        subject("El bus");
        text("Hola {nombre}");
        preview();
        assertThat(screen()).contains("1 persona lee Português y recibirá el texto en Español");
        assertThat(find(IFrame.class).all()).isNotEmpty();
        @SuppressWarnings("unchecked")
        Grid<LetterReader> list = find(Grid.class).single();
        assertThat(list.getSelectedItems()).hasSize(2);

        test(find(Button.class).withText("Enviar a 2 personas").single()).click();

        assertThat(screen())
                .contains("El bus", "Natalia Echavarría Mesa", "A 2 personas: todas las personas invitadas");
        assertThat(jdbc.sql("select count(*) from mail_message where kind = 'letter.people'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        UI.getCurrent().navigate("labs/barrios-vivos/letters");
        assertThat(screen()).contains("Enviadas", "El bus", "a 2 personas").doesNotContain("Sin enviar");
    }

    @Test
    void a_discarded_draft_comes_back() {
        open();
        subject("Mañana");
        UI.getCurrent().navigate("labs/barrios-vivos/letters");
        test(find(Button.class).withText("Descartar").single()).click();
        assertThat(mine()).isZero();

        test(find(Button.class).withText("Deshacer").single()).click();

        assertThat(mine()).isEqualTo(1);
        assertThat(screen()).contains("Mañana");
    }

    private void open() {
        UI.getCurrent().navigate("labs/barrios-vivos/letters/write");
    }

    private void subject(String words) {
        find(TextField.class).withLabel("Asunto").all().getFirst().setValue(words);
    }

    private void text(String words) {
        find(TextArea.class).withLabel("Texto").all().getFirst().setValue(words);
    }

    private void preview() {
        test(find(Button.class).withText("Ver cómo quedará").single()).click();
    }

    private int mine() {
        return as(() -> drafts.mine(lab).size());
    }

    private <T> T as(Supplier<T> work) {
        return demo.as("demo-organiser", work);
    }

    private String screen() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
