package org.medellinlab.commitment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.Statements;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/// A monitor takes the queue of a period along.
@ProductTest
class AssessmentExportTest {

    private static final String GUIDE = "b1-guia-comites";

    @Autowired
    DemoPromises demo;

    @Autowired
    Assessing assessing;

    @Autowired
    AssessmentExport export;

    @Autowired
    Statements statements;

    @Autowired
    JdbcClient jdbc;

    private LabId lab = LabId.next();
    private String period = "";

    @BeforeEach
    void lay() {
        lab = demo.lay();
        jdbc.sql("update reporting_period set from_on = '2026-01-01' where period_key = 'periodo-1'")
                .update();
        period =
                demo.as("demo-monitor", () -> assessing.periods(lab)).getFirst().key();
    }

    @Test
    void the_file_holds_the_whole_queue_with_what_was_found_and_on_which_grounds() {
        demo.as(
                "demo-monitor",
                () -> assessing.assess(
                        lab,
                        demo.commitment(GUIDE).id(),
                        new AssessmentDraft(period, Completion.SUBSTANTIAL, "=SUMA(1)", "Se leyó el borrador")));

        var queue = demo.as("demo-monitor", () -> assessing.queue(lab, period));
        assertThat(csv(Language.ES).lines()).hasSize(queue.size() + 1);
        assertThat(csv(Language.ES).lines().filter(line -> line.contains(GUIDE)))
                .singleElement()
                .asString()
                .contains("sustancial", "\"'=SUMA(1)\"", "Se leyó el borrador", "Montevideo");
        assertThat(csv(Language.ES)).contains("Lo que se encontró", "por evaluar");
        assertThat(csv(Language.PT)).contains("O que se constatou");
        assertThat(csv(Language.EN)).contains("What was found");
        assertThat(demo.as("demo-monitor", () -> export.xlsx(lab, period, Language.ES)))
                .startsWith('P', 'K');
    }

    @Test
    void nothing_of_the_monitors_own_organisation_is_in_it_and_nobody_else_takes_it() {
        jdbc.sql("""
                        insert into holding (person_id, position, seat_id, from_on, acting)
                        select p.id, 60, s.id, '2020-01-01', false from person p, seat s
                        where p.person_key = 'demo-monitor' and s.seat_key = 'montevideo-participacion'""").update();

        assertThat(csv(Language.ES)).doesNotContain(GUIDE);
        assertThatThrownBy(() -> demo.as("demo-lead", () -> export.csv(lab, period, Language.ES)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void an_empty_queue_is_a_file_of_headings_and_a_long_one_costs_no_more() {
        jdbc.sql("update commitment set ratification = 'DECLINED' where commitment_key <> ?")
                .param(GUIDE)
                .update();
        var one = statements.during(() -> csv(Language.ES));
        jdbc.sql("update commitment set ratification = 'PROVISIONAL'").update();
        assertThat(csv(Language.ES).lines()).hasSizeGreaterThan(3);
        assertThat(statements.during(() -> csv(Language.ES))).isEqualTo(one);

        jdbc.sql("update commitment set ratification = 'DECLINED'").update();
        assertThat(csv(Language.ES).lines()).hasSize(1);
    }

    private String csv(Language reader) {
        return demo.as("demo-monitor", () -> new String(export.csv(lab, period, reader), UTF_8));
    }
}
