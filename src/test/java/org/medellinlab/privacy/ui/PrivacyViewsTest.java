package org.medellinlab.privacy.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.medellinlab.Screens;
import org.medellinlab.identity.Granting;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class PrivacyViewsTest extends Screens {

    @Autowired
    Granting granting;

    @Autowired
    JdbcClient jdbc;

    @Test
    void one_sees_what_is_held_by_feature_in_words_and_the_way_to_all_of_it() {
        open("demo-delegate", "my-data");

        assertThat(screen())
                .contains("Usted en el directorio", "demo-delegate@example.org", "Laboratorios e invitaciones")
                .contains(
                        "Idiomas: Español",
                        "Cargo: ",
                        "Lo que aceptó",
                        "Borrar mis datos",
                        "nadie, tampoco quien cuida la base")
                .doesNotContain("!privacy", "null");
        assertThat(find(com.vaadin.flow.component.html.Anchor.class)
                        .withText("Descargar todo (ZIP)")
                        .single()
                        .getHref())
                .isEqualTo("/my/data");
    }

    @Test
    void a_correction_holds_at_once_and_one_that_cannot_be_says_why() {
        open("demo-delegate", "my-data");
        var phone = find(TextField.class).withLabel("Teléfono").single();
        phone.setValue("llame mañana");
        click("Guardar");
        assertThat(screen()).contains("Escriba solo números");

        phone.setValue("+598 2 123 4567");
        click("Guardar");

        assertThat(jdbc.sql("select phone from person where person_key = 'demo-delegate'")
                        .query(String.class)
                        .single())
                .isEqualTo("+598 2 123 4567");
        assertThat(screen()).contains("Teléfono: +598 2 123 4567");
    }

    @Test
    void erasure_is_asked_for_after_reading_what_happens_and_taken_back_in_one_click() {
        open("demo-delegate", "my-data");
        click("Pedir que se borren");
        var confirm = find(Button.class).withText("Borrar en siete días").single();
        assertThat(confirm.isEnabled()).isFalse();
        test(find(Checkbox.class)
                        .withCondition(box -> box.getLabel().startsWith("Entiendo"))
                        .single())
                .click();
        test(confirm).click();

        assertThat(screen()).contains("Sus datos se borran el");
        click("Quedarme: no borrar nada");
        assertThat(screen()).contains("Pedir que se borren");
        assertThat(jdbc.sql("select count(*) from erasure_request where taken_back_at is null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void the_network_office_comes_from_the_persons_sheet_and_must_say_why() {
        open("demo-network", "directory/people/catalina-restrepo");
        assertThat(screen()).contains("Borrar por petición escrita");

        UI.getCurrent().navigate("people/catalina-restrepo/erase");
        click("Borrar en siete días");
        assertThat(find(TextArea.class).single().getErrorMessage()).contains("Escriba el motivo");
        find(TextArea.class).single().setValue("Carta del 3 de marzo, firma comprobada");
        click("Borrar en siete días");

        assertThat(screen()).contains("Está pedido: los datos se borran el");
    }

    @Test
    void an_organiser_sees_no_way_to_erase_somebody() {
        open("demo-organiser", "directory/people/demo-delegate");

        assertThat(screen()).doesNotContain("Borrar por petición escrita");
    }

    @Test
    void whoever_administers_sees_what_tonight_would_delete_and_by_which_rule() {
        CurrentActor.asSystem(() -> granting.grant(demo.person("demo-monitor").person(), Role.ADMIN, null));
        jdbc.sql("""
                        insert into sign_in values (uuid(), 'x@example.org', repeat('a', 32), repeat('a', 32),
                            repeat('a', 32), 0, null, '2020-01-01', '2020-01-01', null)""").update();

        open("demo-monitor", "retention");

        assertThat(screen())
                .contains("Peticiones para entrar: 2 días después.", "1 se borra", "nada")
                .contains("Todavía no se ha borrado nada.");
    }

    private void click(String words) {
        test(find(Button.class).withText(words).single()).click();
    }

    private void open(String person, String path) {
        demo.signIn(person);
        UI.getCurrent().setLocale(Locale.forLanguageTag("es-CO"));
        UI.getCurrent().navigate(path);
    }

    private String screen() {
        return ((Component) getCurrentView()).getElement().getTextRecursively() + labels();
    }

    private String labels() {
        return find(Checkbox.class).all().stream()
                .map(Checkbox::getLabel)
                .collect(java.util.stream.Collectors.joining("\n"));
    }
}
