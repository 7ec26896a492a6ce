package org.medellinlab.directory.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.medellinlab.Screens;
import org.medellinlab.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;

class DirectoryViewsTest extends Screens {

    @Autowired
    org.springframework.jdbc.core.simple.JdbcClient jdbc;

    @Autowired
    org.medellinlab.directory.Handover handover;

    @Test
    void the_address_keeps_the_search() {
        open("demo-delegate", "directory?kind=cities&q=quito");

        assertThat(screen()).contains("Quito", "Ecuador").doesNotContain("Recife");
        assertThat(find(TextField.class).withLabel("Buscar por nombre").single().getValue())
                .isEqualTo("quito");
    }

    @Test
    void what_is_not_found_says_what_to_do() {
        open("demo-delegate", "directory?kind=people&q=nadie-se-llama-asi");

        assertThat(screen()).contains("Con menos letras se encuentra más");
    }

    @Test
    void a_seat_shows_who_held_it_what_it_promised_its_groups_and_its_labs() {
        open("demo-delegate", "directory/seats/montevideo-espacios-publicos");

        assertThat(screen())
                .contains("Valentina Etchegaray Pena", "desde el", "Entregar la guía")
                .contains("Plazas cuidadas entre vecinos", "Laboratorios");
        assertThat(find(Button.class).withText("Corregir").exists()).isFalse();
    }

    @Test
    void a_person_a_city_and_an_organisation_have_their_sheets() {
        open("demo-organiser", "directory/people/demo-delegate");
        assertThat(screen()).contains("demo-delegate@example.org", "Sus cargos", "Entregar la guía");

        open("demo-lead", "directory/people/demo-delegate");
        assertThat(screen()).doesNotContain("demo-delegate@example.org").contains("Sus cargos");

        open("demo-lead", "directory/cities/quito");
        assertThat(screen()).contains("Ecuador", "El mandato va hasta el", "Sus organizaciones");

        open("demo-lead", "directory/organisations/aci-medellin");
        assertThat(screen()).contains("ACI", "Cooperación o banca", "Medellín");
    }

    @Test
    void the_network_office_corrects_a_city_and_undoes_it() {
        open("demo-network", "directory/cities/quito");
        test(find(Button.class).withText("Corregir").single()).click();
        field("Habitantes").setValue("dos");
        test(find(Button.class).withText("Guardar").single()).click();
        assertThat(field("Habitantes").getErrorMessage()).contains("número entero");

        field("Habitantes").setValue("2011388");
        test(find(Button.class).withText("Guardar").single()).click();
        assertThat(screen()).contains("2.011.388", "Guardado.");

        test(find(Button.class).withText("Deshacer").single()).click();
        assertThat(screen()).doesNotContain("2.011.388");
        assertThat(find(H1.class).single().getText()).isEqualTo("Quito");
    }

    @Test
    void two_that_look_alike_are_compared_merged_and_taken_apart() {
        jdbc.sql("insert into city (id, version, city_key, name, country)"
                        + " values (?, 0, 'quito-dos', '{\"es\":\"Quíto\"}', 'EC')")
                .param(java.util.UUID.randomUUID())
                .update();
        open("demo-network", "directory/duplicates");
        assertThat(screen()).contains("Quíto", "el mismo nombre");

        test(find(Button.class).withText("Comparar").all().getFirst()).click();
        test(find(Button.class).withText("Unir").single()).click();
        assertThat(screen()).contains("Unidas hace poco").doesNotContain("el mismo nombre");

        test(find(Button.class).withText("Deshacer").single()).click();
        assertThat(screen()).contains("el mismo nombre").doesNotContain("Unidas hace poco");
    }

    @Test
    void two_that_look_alike_and_are_two_are_not_suggested_again_until_that_is_taken_back() {
        jdbc.sql("insert into city (id, version, city_key, name, country)"
                        + " values (?, 0, 'quito-dos', '{\"es\":\"Quíto\"}', 'EC')")
                .param(java.util.UUID.randomUUID())
                .update();
        open("demo-network", "directory/duplicates");
        test(find(Button.class).withText("Son dos").single()).click();
        assertThat(screen()).contains("Parecidas, pero son dos").doesNotContain("el mismo nombre");

        open("demo-network", "directory/duplicates");
        assertThat(screen()).doesNotContain("el mismo nombre");
        find(com.vaadin.flow.component.details.Details.class).single().setOpened(true);
        test(find(Button.class).withText("Volver a sugerir").single()).click();
        assertThat(screen()).contains("el mismo nombre").doesNotContain("Parecidas, pero son dos");
    }

    @Test
    void whoever_comes_reads_the_handover_sheet_and_others_do_not() {
        var today = demo.as("demo-delegate", () -> handover.today(seat()));
        demo.as(
                "demo-delegate",
                () -> handover.replace(
                        seat(),
                        today.plusDays(3),
                        new org.medellinlab.directory.Successor(
                                "Lucía", "federico.olivera@example.org", Language.ES, true)));
        jdbc.sql("update person set contact_shared = true where person_key = 'demo-delegate'")
                .update();
        for (var who : new String[] {"demo-delegate", "demo-organiser", "demo-lead"}) {
            open(who, "directory/seats/montevideo-espacios-publicos/handover");
            assertThat(screen())
                    .contains("Hoja de empalme", "Quién lo ha tenido", "Compromisos", "Últimos avances", "encargo");
        }
        open("demo-host", "directory/seats/montevideo-espacios-publicos");
        assertThat(screen()).doesNotContain("Hoja de empalme");
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> demo.as("demo-host", () -> handover.sheet("montevideo-espacios-publicos", Language.ES)))
                .isInstanceOf(org.medellinlab.shared.NotForYou.class);
    }

    private org.medellinlab.shared.SeatId seat() {
        return new org.medellinlab.shared.SeatId(
                jdbc.sql("select id from seat where seat_key = 'montevideo-espacios-publicos'")
                        .query((rs, i) -> rs.getObject(1, java.util.UUID.class))
                        .single());
    }

    @Test
    void the_holder_hands_the_seat_over_on_its_sheet() {
        open("demo-delegate", "directory/seats/montevideo-espacios-publicos");
        test(find(Button.class).withText("Entregar el cargo").single()).click();
        test(find(Button.class).withText("Confirmar").single()).click();
        assertThat(field("Nombre de quien llega").getErrorMessage()).isEqualTo("Escriba el nombre de quien llega.");

        field("Nombre de quien llega").setValue("Lucía Próxima");
        field("Correo de quien llega").setValue("lucia@example.org");
        test(find(Button.class).withText("Confirmar").single()).click();

        assertThat(screen()).contains("Lucía Próxima", "Valentina Etchegaray Pena");
        assertThat(find(Button.class).withText("Entregar el cargo").exists()).isFalse();
    }

    private TextField field(String label) {
        return find(TextField.class).withLabel(label).single();
    }

    private void open(String person, String path) {
        demo.signIn(person);
        UI.getCurrent().setLocale(Language.ES.locale());
        UI.getCurrent().navigate(path.split("\\?")[0], parameters(path));
    }

    private static com.vaadin.flow.router.QueryParameters parameters(String path) {
        return path.contains("?")
                ? com.vaadin.flow.router.QueryParameters.fromString(path.substring(path.indexOf('?') + 1))
                : com.vaadin.flow.router.QueryParameters.empty();
    }

    private String screen() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
