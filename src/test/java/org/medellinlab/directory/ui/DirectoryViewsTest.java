package org.medellinlab.directory.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@ProductTest
class DirectoryViewsTest extends SpringBrowserlessTest {

    @Autowired
    DemoPromises demo;

    @Autowired
    org.springframework.jdbc.core.simple.JdbcClient jdbc;

    @BeforeEach
    void lay() {
        demo.lay();
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

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
    void the_holder_hands_the_seat_over_on_its_sheet() {
        open("demo-delegate", "directory/seats/montevideo-espacios-publicos");
        test(find(Button.class).withText("Entregar el cargo").single()).click();
        test(find(Button.class).withText("Confirmar").single()).click();
        assertThat(find(com.vaadin.flow.component.html.Paragraph.class)
                        .withClassName("directory-problem")
                        .single()
                        .getText())
                .isEqualTo("Escriba el nombre de quien llega.");

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
