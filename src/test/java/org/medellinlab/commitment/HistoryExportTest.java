package org.medellinlab.commitment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.springframework.beans.factory.annotation.Autowired;

/// The history of one promise is taken along as a table.
class HistoryExportTest extends AboutTheGuide {

    @Autowired
    HistoryExport export;

    @Test
    void what_was_told_is_a_line_each_with_what_shows_it_and_in_which_capacity() {
        var evidence = new Evidence("Acta", "https://example.org/acta", null, null);
        var more = new ProgressReport.More("periodo-1", "La lluvia", false, null, List.of(evidence));
        tell("=SUMA(1)", more);
        tell("", new ProgressReport.More(null, null, true, null, List.of()));

        var csv = csv(Language.ES);
        assertThat(csv.lines().toList()).hasSize(4);
        assertThat(csv.lines().toList().get(1)).contains("sin novedades", "lo contó quien responde");
        assertThat(csv.lines().toList().get(2))
                .contains("\"'=SUMA(1)\"", "La lluvia", "Acta https://example.org/acta", " – ", "sustancial");
        assertThat(csv).contains("Lo que lo frenó", "La guía está lista en borrador");
        assertThat(csv(Language.PT)).contains("O que o freou");
        assertThat(csv(Language.EN)).contains("What got in the way");
        assertThat(demo.as(OWNER, () -> export.xlsx(lab, guide, Language.ES))).startsWith('P', 'K');
    }

    @Test
    void one_for_those_who_take_part_has_a_history_too_and_one_that_is_not_there_has_none() {
        jdbc.sql("update commitment set visibility = 'LAB'").update();
        assertThat(csv(Language.ES).lines()).hasSize(2);

        assertThatThrownBy(() -> demo.as(OWNER, () -> export.csv(lab, UUID.randomUUID(), Language.ES)))
                .isInstanceOf(NotForYou.class);
    }

    private void tell(String words, ProgressReport.More more) {
        demo.as(
                OWNER,
                () -> tracking.report(
                        lab,
                        guide,
                        new ProgressReport(
                                Completion.SUBSTANTIAL,
                                words,
                                Channel.WEB,
                                Language.ES,
                                demo.person(OWNER).person(),
                                null,
                                more)));
    }

    private String csv(Language reader) {
        return demo.as(OWNER, () -> new String(export.csv(lab, guide, reader), UTF_8));
    }
}
