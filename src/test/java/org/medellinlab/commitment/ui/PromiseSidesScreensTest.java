package org.medellinlab.commitment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medellinlab.Screens;
import org.medellinlab.commitment.Carrier;
import org.medellinlab.commitment.Completion;
import org.medellinlab.commitment.DemoGuide;
import org.medellinlab.commitment.PromiseMails;
import org.medellinlab.commitment.Ratifying;
import org.medellinlab.directory.SeatRow;
import org.medellinlab.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What stands on a promise's page beside its words: the chain it hangs on, its numbers, the other side, who assesses
/// it, who confirms it at home, and in which name it is told.
class PromiseSidesScreensTest extends Screens {

    @Autowired
    DemoGuide guide;

    @Autowired
    Ratifying ratifying;

    @Autowired
    PromiseMails mails;

    @Autowired
    JdbcClient jdbc;

    @Test
    void what_outlives_the_mandate_is_flagged_until_a_decree_carries_it() {
        jdbc.sql("update city set mandate_end = '2030-07-01' where city_key = 'montevideo'")
                .update();
        open("demo-delegate");
        assertThat(screen()).doesNotContain("supera el mandato");

        jdbc.sql("update commitment set due_on = '2031' where commitment_key = ?")
                .param(DemoGuide.KEY)
                .update();
        open("demo-delegate");
        assertThat(screen()).contains("supera el mandato", "Fin del mandato1 de julio de 2030");

        guide.tell(Completion.LIMITED, Carrier.DECREE);
        open("demo-delegate");
        assertThat(screen()).contains("Resolución 12").doesNotContain("supera el mandato");
    }

    @Test
    void milestones_and_indicators_are_pictures_with_their_words_beside_them() {
        guide.measure();

        open("demo-host"); // who only reads

        assertThat(find(MilestoneLine.class).single().getElement().getTextRecursively())
                .isEqualTo("●○");
        assertThat(screen()).contains("La guía impresa", "alcanzado el", "La guía repartida", "por alcanzar");
        var picture = find(IndicatorPicture.class).single();
        assertThat(picture.getElement().getTextRecursively())
                .contains("Comités que la usan", "50 % del camino")
                .containsSubsequence("Punto de partida", "2 comités", "6 comités", "Meta", "10 comités");
        var drawn = find(Svg.class, picture).single().getElement().getOuterHTML();
        assertThat(drawn).contains("class=\"target\"", "y1=\"8.0\"", "points=\"8.0,72.0 232.0,40.0\"");
    }

    @Test
    void what_was_done_with_it_at_home_is_the_last_link_of_the_chain() {
        open("demo-lead");
        assertThat(terms()).doesNotContain("Aplicado en casa");
        find(TextArea.class).withLabel("Qué hicieron").single().setValue("La usamos en tres barrios");
        find(TextField.class)
                .withLabel("Dónde se puede ver (si en alguna parte)")
                .single()
                .setValue("https://example.org/barrios");
        test(find(Button.class).withText("Guardar").all().getLast()).click();

        assertThat(terms().getLast()).isEqualTo("Aplicado en casa");
        assertThat(chain().getElement().getTextRecursively()).contains("La usamos en tres barrios", "Cali");
        assertThat(links()).contains("https://example.org/barrios");
        assertThat(screen()).contains("aplicado en casa");
    }

    @Test
    void the_chain_leads_to_the_lesson_it_rests_on_and_to_its_group() {
        open("demo-delegate");
        assertThat(terms()).startsWith("Nace de", "Grupo");
        assertThat(links())
                .contains(
                        "/labs/barrios-vivos?lang=es#lesson-llaves-en-la-cuadra",
                        "labs/barrios-vivos/groups/plazas-entre-vecinos");

        jdbc.sql("update lab set state = 'DRAFT' where id = ?")
                .param(lab.value())
                .update();
        open("demo-delegate");
        assertThat(terms()).startsWith("Nace de", "Grupo");
        assertThat(links()).noneMatch(link -> link.contains("#lesson-"));
    }

    @Test
    void what_the_assessment_found_stands_beside_what_the_owner_told_with_how_and_on_what_grounds() {
        var found = guide.assess();

        open("demo-host");
        assertThat(screen()).doesNotContain("Evaluación independiente");
        open("demo-delegate");
        assertThat(screen())
                .containsSubsequence("Evaluación independiente", "Cuenta quien responde:", "●sustancial")
                .containsSubsequence("Encuentra la evaluación:", "◐limitado", "Cómo se miró")
                .contains("Cómo se miró: Visita a dos comités", "En qué se basa: Se leyó el borrador")
                .contains("todavía no es pública");

        guide.reply(found);
        open("demo-host");
        assertThat(screen()).contains("Evaluación independiente", "Responde quien prometió: Falta imprimirla");
    }

    @ParameterizedTest
    @CsvSource({
        "federico-olivera, como suplente de quien responde, lo registró la suplencia",
        "demo-lead, como líder del grupo, lo registró quien lidera el grupo",
        "demo-organiser, como organización, lo registró la organización"
    })
    void who_tells_it_for_the_owner_is_told_so_before_and_all_see_it_afterwards(
            String who, String before, String afterwards) {
        open("demo-delegate");
        assertThat(screen()).doesNotContain("Usted lo registra", afterwards);

        open(who);
        assertThat(screen()).contains("Usted lo registra " + before).doesNotContain(afterwards);
        find(TextArea.class).withLabel("Cuéntelo con sus palabras").single().setValue("La imprenta la entregó");
        press("Guardar el avance");

        open("demo-delegate");
        assertThat(screen()).contains("La imprenta la entregó", afterwards);
    }

    @Test
    @SuppressWarnings("unchecked")
    void the_owner_names_on_the_page_which_seat_confirms_and_that_seat_is_asked() {
        mails.holds("mateo-guaman", "montevideo-participacion");
        demo.as(
                "demo-delegate",
                () -> ratifying.ask(lab, demo.commitment("b1-pasantia").id()));
        assertThat(mails.count("commitment.ratify")).as("nobody is named yet").isZero();
        open("demo-delegate", "b1-pasantia");
        press("Decir qué cargo confirma");
        press("Guardar");
        var seats = (Select<SeatRow>)
                find(Select.class).withLabel("Qué cargo confirma").single();
        assertThat(seats.isInvalid()).isTrue();

        seats.setValue(seats.getListDataView()
                .getItems()
                .filter(seat -> seat.key().equals("montevideo-participacion"))
                .findFirst()
                .orElseThrow());
        press("Guardar");

        assertThat(demo.as(
                        "demo-delegate",
                        () -> ratifying
                                .standing(lab, demo.commitment("b1-pasantia"))
                                .orElseThrow()
                                .asked()))
                .isEqualTo(mails.seat("montevideo-participacion"));
        assertThat(mails.count("commitment.ratify")).isEqualTo(1);
        open("mateo-guaman", "b1-pasantia");
        press("Ratificar");
        assertThat(screen()).doesNotContain("por ratificar");
    }

    private DescriptionList chain() {
        return find(DescriptionList.class)
                .withCondition(list -> list.getParent().orElseThrow().hasClassName("commitment-chain"))
                .single();
    }

    private List<String> terms() {
        return find(DescriptionList.Term.class, chain()).all().stream()
                .map(DescriptionList.Term::getText)
                .toList();
    }

    private List<String> links() {
        return find(Anchor.class, chain()).all().stream()
                .map(link -> Objects.requireNonNull(link.getHref()))
                .toList();
    }

    private void open(String person) {
        open(person, DemoGuide.KEY);
    }

    private void open(String person, String promise) {
        demo.signIn(person);
        UI.getCurrent().setLocale(Language.ES.locale());
        UI.getCurrent().navigate("labs/barrios-vivos/commitments/" + promise);
    }

    private void press(String words) {
        test(find(Button.class).withText(words).single()).click();
    }

    private String screen() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
