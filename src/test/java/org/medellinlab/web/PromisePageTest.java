package org.medellinlab.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.medellinlab.commitment.BoardFilter;
import org.medellinlab.commitment.CommitmentBoard;
import org.medellinlab.commitment.PromiseMails;
import org.medellinlab.commitment.TakingOn;
import org.medellinlab.lab.LabSettings;
import org.medellinlab.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;

/// What anybody reads of one promise, over the wire.
class PromisePageTest extends ReadInPublic {

    private static final String PROMISE = LAB + "/commitments/b1-guia-comites";

    @Autowired
    TakingOn taking;

    @Autowired
    PromiseMails mails;

    @Autowired
    LabSettings settings;

    @Autowired
    CommitmentBoard board;

    @Test
    void a_promise_to_all_says_so_with_its_kind_what_it_takes_and_what_could_come_in_between() {
        say("reach = 'ALL', kind = 'TRAIN', resources = '{\"es\":\"Dos aulas\"}', risks = '{\"es\":\"La lluvia\"}'");

        assertThat(visitor.read(PROMISE + "?lang=es"))
                .contains("a toda la red", "formar a alguien", "Qué hace falta", "Dos aulas", "La lluvia");
        assertThat(visitor.read(PROMISE + "?lang=en")).contains("to all the network", "What it takes");
        assertThat(visitor.read(PROMISE + "?lang=pt")).contains("a toda a rede");
    }

    @Test
    void a_mutual_one_says_so_beside_those_it_names() {
        assertThat(visitor.read(PROMISE + "?lang=es")).doesNotContain("mutuo: cada parte", "Qué hace falta");

        say("reach = 'MUTUAL'");

        assertThat(visitor.read(PROMISE + "?lang=es")).contains("mutuo: cada parte promete a la otra");
    }

    @Test
    void one_for_those_who_take_part_is_not_there() {
        say("visibility = 'LAB', resources = '{\"es\":\"Dos aulas\"}'");

        assertThat(visitor.get(PROMISE).statusCode()).isEqualTo(404);
    }

    @Test
    void what_a_seat_takes_on_says_whose_it_is_and_so_do_the_open_data() {
        say("owner_seat_id = null");
        assertThat(visitor.read(PROMISE + "?lang=es")).contains("sin cargo todavía");
        assertThat(visitor.read(LAB + "/commitments.csv")).contains(",GROUP,");

        demo.as(
                "demo-lead",
                () -> taking.takeOn(
                        demo.lab(), demo.commitment("b1-guia-comites").id(), mails.seat("quito-espacio-publico")));
        pages.refreshNow();

        assertThat(visitor.read(PROMISE + "?lang=es")).doesNotContain("sin cargo todavía");
        assertThat(visitor.read(LAB + "/commitments.csv"))
                .contains("SEAT,municipio-quito,quito-espacio-publico")
                .doesNotContain(",GROUP,");
    }

    @Test
    void one_that_rests_or_has_ended_says_until_when_and_why_and_so_do_the_open_data() {
        say("state = 'PAUSED', paused_until = '2099-03-04'");
        assertThat(visitor.read(PROMISE + "?lang=es")).contains("en pausa", "En pausa hasta", "4 de marzo de 2099");
        assertThat(visitor.read(LAB + "/commitments.json"))
                .contains("\"state\":\"PAUSED\",\"pausedUntil\":\"2099-03-04\",\"reason\":null");

        say("state = 'CLOSED', paused_until = null, closing_words = '{\"pt\":\"Já não é preciso\"}'");
        assertThat(visitor.read(PROMISE + "?lang=es"))
                .contains("Por qué se cerró", "Já não é preciso", "lang=\"pt\"")
                .doesNotContain("En pausa hasta");
        assertThat(visitor.read(LAB + "/commitments.json"))
                .contains("\"state\":\"CLOSED\",\"pausedUntil\":null,\"reason\":{\"pt\":\"Já não é preciso\"}");
        assertThat(visitor.read("/open-data?lang=es")).contains("pausedUntil", "El día en que vuelve a abrirse");
    }

    @Test
    void until_when_a_horizon_runs_follows_the_rule_of_the_lab() {
        say("due_on = null, horizon = 'SHORT'");
        var kept = demo.as("demo-organiser", () -> settings.kept(demo.lab()));
        var months = Integer.parseInt(Objects.requireNonNull(kept.values().get("short"))) + 5;
        var typed = new HashMap<>(kept.values());
        typed.put("short", String.valueOf(months));
        var until =
                LocalDate.parse(Objects.requireNonNull(typed.get("lastDay"))).plusMonths(months);
        var said = until.format(DateTimeFormatter.ofPattern("d 'de' MMMM 'de' yyyy", Language.ES.locale()));
        assertThat(visitor.read(PROMISE + "?lang=es")).doesNotContain(said);

        demo.as("demo-organiser", () -> settings.revise(demo.lab(), typed, kept.version()));
        pages.refreshNow();

        assertThat(demo.commitment("b1-guia-comites").horizonUntil()).isEqualTo(until);
        assertThat(demo.as("demo-delegate", () -> board.page(demo.lab(), BoardFilter.ALL, null))
                        .rows())
                .filteredOn(row -> row.key().equals("b1-guia-comites"))
                .singleElement()
                .satisfies(row -> assertThat(row.runsUntil()).isEqualTo(until));
        assertThat(visitor.read(PROMISE + "?lang=es")).contains(said);
        assertThat(visitor.read(LAB + "/commitments?lang=es")).contains(said);
        assertThat(visitor.read(LAB + "/commitments.csv")).contains(",SHORT,," + until + ",");
    }

    private void say(String what) {
        change("update commitment set " + what + " where commitment_key = 'b1-guia-comites'");
    }
}
