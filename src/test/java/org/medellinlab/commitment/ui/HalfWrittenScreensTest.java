package org.medellinlab.commitment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.medellinlab.Screens;
import org.medellinlab.commitment.Assessing;
import org.medellinlab.commitment.AssessmentDraft;
import org.medellinlab.commitment.Carrier;
import org.medellinlab.commitment.Completion;
import org.medellinlab.commitment.Evidence;
import org.medellinlab.commitment.NamingRatifiers;
import org.medellinlab.commitment.PromiseMails;
import org.medellinlab.commitment.Ratification;
import org.medellinlab.directory.OrganisationRow;
import org.medellinlab.shared.ui.Devices;
import org.medellinlab.shared.ui.FileLink;
import org.medellinlab.shared.ui.FileUpload;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is half written about a promise outlives the page: offered again where it was typed, gone when it was sent or
/// thrown away.
class HalfWrittenScreensTest extends Screens {

    private static final String GUIDE = "commitments/b1-guia-comites";
    private static final String NEWS = "Cuéntelo con sus palabras";
    private static final String NEEDED = "Qué hace falta";
    private static final String ADD = "Agregar un enlace";
    private static final String WHAT = "Qué es";
    private static final String LINK = "Dirección web";
    private static final String CARRIES = "¿Lo sostiene una institución?";
    private static final String WHY = "Por qué se cambia o no se confirma";
    private static final String REPLY = "Su respuesta";

    @Autowired
    Assessing assessing;

    @Autowired
    NamingRatifiers naming;

    @Autowired
    PromiseMails mails;

    @Autowired
    JdbcClient jdbc;

    @Test
    void news_is_offered_again_until_it_is_told() {
        open("demo-delegate", GUIDE);
        assertThat(screen()).doesNotContain("a medio escribir");
        area(NEWS).setValue("La imprenta la entregó");
        assertThat(screen()).contains("Borrador guardado, ");

        open("demo-delegate", GUIDE);
        assertThat(area(NEWS).getValue()).isEmpty();
        assertThat(screen()).contains("Aquí dejó algo a medio escribir hoy a las ");
        press("Retomarlo");
        assertThat(area(NEWS).getValue()).isEqualTo("La imprenta la entregó");
        press("Guardar el avance");

        open("demo-delegate", GUIDE);
        assertThat(screen()).contains("La imprenta la entregó").doesNotContain("a medio escribir");
    }

    @Test
    void what_is_thrown_away_or_emptied_is_not_offered_again_and_nobody_else_sees_it() {
        open("demo-delegate", GUIDE);
        area(NEWS).setValue("La imp");
        open("demo-organiser", GUIDE);
        assertThat(screen()).doesNotContain("a medio escribir");
        open("demo-delegate", GUIDE);
        press("Descartarlo");
        assertThat(area(NEWS).getValue()).isEmpty();

        open("demo-delegate", GUIDE);
        assertThat(screen()).doesNotContain("a medio escribir");
        area(NEWS).setValue("La imp");
        area(NEWS).setValue("");
        open("demo-delegate", GUIDE);
        assertThat(screen()).doesNotContain("a medio escribir");
    }

    @Test
    void the_pages_that_show_it_are_offered_again_line_by_line() {
        open("demo-delegate", GUIDE);
        page(0, "El decreto", "https://example.org/a?b=1&c=2", Carrier.DECREE);
        page(1, "Una foto en la pren", "", null);

        open("demo-delegate", GUIDE);
        assertThat(find(TextField.class).withLabel(WHAT).all()).isEmpty();
        press("Retomarlo");
        assertThat(find(TextField.class).withLabel(WHAT).all())
                .extracting(TextField::getValue)
                .containsExactly("El decreto", "Una foto en la pren");
        assertThat(find(TextField.class).withLabel(LINK).all())
                .extracting(TextField::getValue)
                .containsExactly("https://example.org/a?b=1&c=2", "");
        assertThat(find(Select.class).withLabel(CARRIES).all())
                .extracting(Select::getValue)
                .containsExactly(Carrier.DECREE, null);

        find(TextField.class).withLabel(LINK).all().getLast().setValue("https://example.org/foto");
        area(NEWS).setValue("Salió el decreto");
        press("Guardar el avance");
        assertThat(demo.commitment("b1-guia-comites").updates().getFirst().evidence())
                .extracting(Evidence::title)
                .containsExactly("El decreto", "Una foto en la pren");
        assertThat(screen()).doesNotContain("a medio escribir");
    }

    @Test
    void a_file_handed_in_is_offered_again_and_sent_once() {
        open("demo-delegate", GUIDE);
        file("plano.txt");
        assertThat(find(TextField.class).withLabel(WHAT).single().getValue()).isEqualTo("plano.txt");
        find(TextField.class).withLabel(WHAT).single().setValue("El plano");

        open("demo-organiser", GUIDE);
        assertThat(screen()).doesNotContain("a medio escribir", "plano.txt");
        open("demo-delegate", GUIDE);
        press("Retomarlo");
        assertThat(find(TextField.class).withLabel(WHAT).single().getValue()).isEqualTo("El plano");
        assertThat(find(FileLink.class).withText("plano.txt").single().isVisible())
                .isTrue();
        area(NEWS).setValue("Se aprobó el plano");
        press("Guardar el avance");

        assertThat(demo.commitment("b1-guia-comites").updates().getFirst().evidence())
                .singleElement()
                .satisfies(evidence -> {
                    assertThat(evidence.title()).isEqualTo("El plano");
                    assertThat(evidence.file()).isNotNull();
                });
        open("demo-delegate", GUIDE);
        assertThat(screen()).doesNotContain("a medio escribir");
        assertThat(stored("unsent_file")).isZero();
        assertThat(stored("stored_file where name = 'plano.txt'")).isEqualTo(1);
    }

    @Test
    void what_was_written_and_handed_in_goes_along_with_there_being_nothing_new() {
        open("demo-delegate", GUIDE);
        area(NEWS).setValue("Seguimos esperando");
        file("plano.txt");
        press("No hay novedades");

        var newest = demo.commitment("b1-guia-comites").updates().getFirst();
        assertThat(newest.nil()).isTrue();
        assertThat(newest.words()).isEqualTo("Seguimos esperando");
        assertThat(newest.evidence())
                .singleElement()
                .satisfies(evidence -> assertThat(evidence.title()).isEqualTo("plano.txt"));
        assertThat(stored("stored_file where name = 'plano.txt'")).isEqualTo(1);
    }

    @Test
    void a_file_taken_away_is_not_sent_and_one_thrown_away_with_its_words_is_gone() {
        open("demo-delegate", GUIDE);
        file("plano.txt");
        press("Quitar");
        assertThat(screen()).contains("Se quitó plano.txt");
        press("Deshacer");
        press("Quitar");
        area(NEWS).setValue("Sin plano");
        press("Guardar el avance");
        assertThat(demo.commitment("b1-guia-comites").updates().getFirst().evidence())
                .isEmpty();
        assertThat(stored("stored_file where name = 'plano.txt'")).isZero();

        open("demo-delegate", GUIDE);
        file("plano.txt");
        open("demo-delegate", GUIDE);
        assertThat(stored("unsent_file")).isEqualTo(1);
        press("Descartarlo");
        assertThat(stored("unsent_file")).isZero();
        assertThat(stored("stored_file where name = 'plano.txt'")).isZero();
    }

    @Test
    void a_file_that_is_refused_leaves_the_way_to_another() {
        open("demo-delegate", GUIDE);
        press("Agregar un archivo");
        Devices.handIn(find(FileUpload.class).single(), "plano.pdf", "MZ\u0000\u0001");
        assertThat(stored("unsent_file")).isZero();
        Devices.handIn(find(FileUpload.class).single(), "plano.txt", "Plano");
        assertThat(stored("unsent_file")).isEqualTo(1);
    }

    private void file(String name) {
        press("Agregar un archivo");
        Devices.handIn(find(FileUpload.class).single(), name, "Plano de la plaza");
    }

    private int stored(String from) {
        return jdbc.sql("select count(*) from " + from).query(Integer.class).single();
    }

    @Test
    void a_page_typed_and_emptied_again_is_not_offered() {
        open("demo-delegate", GUIDE);
        page(0, "El dec", "", null);
        find(TextField.class).withLabel(WHAT).single().setValue("");

        open("demo-delegate", GUIDE);
        assertThat(screen()).doesNotContain("a medio escribir");
    }

    @Test
    void why_it_is_declined_is_offered_again_until_it_is_said() {
        jdbc.sql("update commitment set ratification = 'PROVISIONAL' where commitment_key = 'b1-guia-comites'")
                .update();
        mails.holds("mateo-guaman", "montevideo-participacion");
        var owner = Objects.requireNonNull(demo.commitment("b1-guia-comites").ownerSeat());
        demo.as("demo-delegate", () -> naming.name(lab, owner, mails.seat("montevideo-participacion")));
        open("mateo-guaman", GUIDE);
        press("No ratificar");
        area(WHY).setValue("No hay presupu");
        open("mateo-guaman", GUIDE);
        assertThat(screen()).as("not before one declines again").doesNotContain("a medio escribir");
        press("No ratificar");
        press("Retomarlo");
        assertThat(area(WHY).getValue()).isEqualTo("No hay presupu");

        area(WHY).setValue("No hay presupuesto");
        press("No ratificar, con este motivo");
        assertThat(demo.commitment("b1-guia-comites").ratification()).isEqualTo(Ratification.DECLINED);
        assertThat(left("decline/%")).isZero();
    }

    @Test
    void what_an_owner_replies_to_a_monitor_is_offered_again_until_it_is_sent() {
        jdbc.sql("update reporting_period set from_on = '2026-01-01' where period_key = 'periodo-1'")
                .update();
        demo.as(
                "demo-monitor",
                () -> assessing.assess(
                        lab,
                        demo.commitment("b1-guia-comites").id(),
                        new AssessmentDraft("periodo-1", Completion.LIMITED, "Llamadas", "Falta Cali")));
        open("demo-delegate", GUIDE);
        area(REPLY).setValue("Cali la recibió en m");
        open("demo-organiser", GUIDE);
        assertThat(screen()).doesNotContain("a medio escribir");

        open("demo-delegate", GUIDE);
        press("Retomarlo");
        assertThat(area(REPLY).getValue()).isEqualTo("Cali la recibió en m");
        press("Responder y publicar");
        assertThat(screen()).contains("Cali la recibió en m").doesNotContain("a medio escribir");
        assertThat(left("reply/%")).isZero();
    }

    private int left(String about) {
        return jdbc.sql("select count(*) from kept_note where about like ?")
                .param(about)
                .query(Integer.class)
                .single();
    }

    private void page(int line, String title, String link, @Nullable Carrier carries) {
        press(ADD);
        find(TextField.class).withLabel(WHAT).all().get(line).setValue(title);
        find(TextField.class).withLabel(LINK).all().get(line).setValue(link);
        @SuppressWarnings("unchecked")
        var select =
                (Select<Carrier>) find(Select.class).withLabel(CARRIES).all().get(line);
        select.setValue(carries);
    }

    @Test
    void a_receipt_is_offered_again() {
        open("mateo-guaman", GUIDE);
        area("Con sus palabras (si quiere)").setValue("Llegó a medias");
        open("mateo-guaman", GUIDE);
        press("Retomarlo");

        assertThat(area("Con sus palabras (si quiere)").getValue()).isEqualTo("Llegó a medias");
    }

    @Test
    void what_a_monitor_found_is_offered_again_at_its_promise() {
        jdbc.sql("update reporting_period set from_on = '2026-01-01' where period_key = 'periodo-1'")
                .update();
        openFirstToAssess();
        area("Cómo lo miró").setValue("Llamadas a las dos ciudades");
        openFirstToAssess();
        press("Retomarlo");

        assertThat(area("Cómo lo miró").getValue()).isEqualTo("Llamadas a las dos ciudades");
    }

    @Test
    void a_change_is_offered_again_and_what_somebody_else_changed_meanwhile_is_shown_beside_it() {
        open("demo-delegate", GUIDE);
        press("Cambiar");
        area(NEEDED).setValue("Dos aulas");
        open("demo-delegate", GUIDE);
        press("Cambiar");
        press("Retomarlo");
        assertThat(area(NEEDED).getValue()).isEqualTo("Dos aulas");

        jdbc.sql("""
                        update commitment set resources = '{"es":"Tres aulas"}' where commitment_key = 'b1-guia-comites'""").update();
        open("demo-delegate", GUIDE);
        press("Cambiar");
        press("Retomarlo");
        assertThat(area(NEEDED).getValue()).isEqualTo("Tres aulas");
        press("Seguir con lo elegido");
        assertThat(area(NEEDED).getValue()).isEqualTo("Dos aulas");
    }

    @Test
    void a_row_of_many_is_offered_again() {
        open("demo-delegate", "commitments/quick");
        line().setValue("Pintar tres ban");
        open("demo-delegate", "commitments/quick");
        press("Retomarlo");

        assertThat(line().getValue()).isEqualTo("Pintar tres ban");
        press("Prometer");
        open("demo-delegate", "commitments/quick");
        assertThat(screen()).doesNotContain("a medio escribir");
    }

    @Test
    void what_is_typed_beside_an_offer_does_not_take_its_place() {
        open("demo-delegate", GUIDE);
        area(NEWS).setValue("Ayer lo escribió largo");
        open("demo-delegate", GUIDE);
        area(NEWS).setValue("U");

        open("demo-delegate", GUIDE);
        var offered = find(Button.class).withText("Retomarlo").all();
        assertThat(offered).hasSize(2);
        test(offered.getLast()).click();
        assertThat(area(NEWS).getValue()).isEqualTo("Ayer lo escribió largo");
        press("Descartarlo");

        open("demo-delegate", GUIDE);
        press("Retomarlo");
        assertThat(area(NEWS).getValue()).isEqualTo("Ayer lo escribió largo");
    }

    @Test
    void who_goes_back_from_what_others_wrote_is_offered_it_again() {
        open("demo-delegate", GUIDE);
        press("Cambiar");
        area(NEEDED).setValue("Dos aulas");
        jdbc.sql("""
                        update commitment set resources = '{"es":"Tres aulas"}' where commitment_key = 'b1-guia-comites'""").update();
        open("demo-delegate", GUIDE);
        press("Cambiar");
        press("Retomarlo");
        press("Seguir escribiendo");
        area(NEEDED).setValue("Tres aulas y");

        open("demo-delegate", GUIDE);
        press("Cambiar");
        test(find(Button.class).withText("Retomarlo").all().getLast()).click();
        press("Seguir con lo elegido");
        assertThat(area(NEEDED).getValue()).isEqualTo("Dos aulas");
    }

    @Test
    void a_promise_sent_while_another_is_offered_leaves_that_one() {
        open("demo-delegate", "commitments/quick");
        line().setValue("Pintar tres ban");
        open("demo-delegate", "commitments/quick");
        line().setValue("Sembrar diez guayacanes");
        press("Prometer");
        assertThat(screen()).contains("a medio escribir");

        open("demo-delegate", "commitments/quick");
        press("Retomarlo");
        assertThat(line().getValue()).isEqualTo("Pintar tres ban");
    }

    @Test
    @SuppressWarnings("unchecked")
    void whom_a_merge_left_in_it_twice_is_chosen_once() {
        open("demo-delegate", "commitments/quick");
        var to = (MultiSelectComboBox<OrganisationRow>)
                find(MultiSelectComboBox.class).single();
        var one = to.getListDataView().getItem(0);
        to.setValue(Set.of(one));
        roundTrip();
        jdbc.sql("update kept_note set content = replace(content, :id, concat(:id, ',', :id)) where about = 'quick'")
                .param("id", one.id().toString())
                .update();

        open("demo-delegate", "commitments/quick");
        press("Retomarlo");
        assertThat(((MultiSelectComboBox<OrganisationRow>)
                                find(MultiSelectComboBox.class).single())
                        .getValue())
                .containsExactly(one);
    }

    private void openFirstToAssess() {
        open("demo-monitor", "commitments/assess");
        find(Details.class).all().getFirst().setOpened(true);
    }

    private void open(String person, String path) {
        roundTrip();
        demo.signIn(person);
        UI.getCurrent().navigate("labs/barrios-vivos/commitments");
        UI.getCurrent().navigate("labs/barrios-vivos/" + path);
    }

    private TextField line() {
        return find(TextField.class).withLabel("¿Qué promete?").single();
    }

    private TextArea area(String label) {
        return find(TextArea.class).withLabel(label).single();
    }

    private void press(String words) {
        test(find(Button.class).withText(words).single()).click();
    }

    private String screen() {
        roundTrip();
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
