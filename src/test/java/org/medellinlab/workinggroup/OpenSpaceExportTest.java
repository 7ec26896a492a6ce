package org.medellinlab.workinggroup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/// The proceedings of an Open Space are taken along.
class OpenSpaceExportTest extends InTheOpenSpace {

    @Autowired
    OpenSpaceExport export;

    @Autowired
    LabLocator labs;

    @Test
    void a_topic_is_a_line_with_who_came_what_was_said_and_who_does_what_next() {
        var plazas = propose("Plazas de noche");
        var mateo = demo.person("mateo-guaman");
        demo.as("demo-facilitator", () -> {
            topics.came(lab, plazas, mateo.person(), true);
            topics.write(
                    lab,
                    plazas,
                    Map.of(
                            ProceedingsSheet.DISCUSSION,
                            "=SUMA(1)",
                            ProceedingsSheet.RECOMMENDATIONS,
                            "Más luz",
                            ProceedingsSheet.REQUESTS,
                            "Un plano",
                            ProceedingsSheet.ALSO_CAME,
                            "Doña Rosa"),
                    ProceedingsSheet.NOTHING_WRITTEN);
            topics.addStep(
                    lab,
                    plazas,
                    new StepDraft(Ids.next(), "Medir el riego", mateo.person(), null, LocalDate.of(2031, 5, 2)));
        });

        assertThat(csv("demo-host"))
                .contains("Quiénes vinieron", "Plazas de noche", mateo.name(), "Doña Rosa", "Más luz", "Un plano")
                .contains("\"'=SUMA(1)\"", "Medir el riego (" + mateo.name() + ", 2031-05-02)");
        assertThat(demo.as("demo-host", () -> new String(export.csv(lab, Language.EN), UTF_8)))
                .contains("Who does what next");
        assertThat(demo.as("demo-host", () -> export.xlsx(lab, Language.ES))).startsWith('P', 'K');
    }

    @Test
    void what_was_withdrawn_is_there_for_who_proposed_it_and_who_runs_the_lab() {
        var plazas = propose("Plazas de noche");
        demo.as("demo-delegate", () -> topics.withdraw(lab, plazas));

        assertThat(csv("demo-host")).doesNotContain("Plazas de noche");
        assertThat(csv("demo-delegate")).contains("Plazas de noche", "retirado");
        assertThat(csv("demo-facilitator")).contains("Plazas de noche");
    }

    @Test
    void without_topics_it_holds_headings_and_many_cost_no_more_than_one() {
        assertThat(csv("demo-host").lines()).hasSize(1);
        propose("Uno");
        var one = statements.during(() -> csv("demo-host"));
        propose("Dos");
        propose("Tres");
        assertThat(csv("demo-host").lines()).hasSize(4);
        assertThat(statements.during(() -> csv("demo-host"))).isEqualTo(one);
    }

    @Test
    void who_does_not_take_part_gets_nothing() {
        var other = labs.here("medellin-2017").orElseThrow().id();
        assertThatThrownBy(() -> demo.as("demo-monitor", () -> export.csv(other, Language.ES)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private UUID propose(String title) {
        var number = demo.as(
                "demo-delegate",
                () -> topics.propose(
                        lab,
                        new TopicDraft(
                                Ids.next(),
                                title,
                                "",
                                Language.ES,
                                demo.person("demo-delegate").person())));
        return demo.as("demo-delegate", () -> reading.board(lab)).topics().stream()
                .filter(topic -> topic.number() == number)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private String csv(String as) {
        return demo.as(as, () -> new String(export.csv(lab, Language.ES), UTF_8));
    }
}
