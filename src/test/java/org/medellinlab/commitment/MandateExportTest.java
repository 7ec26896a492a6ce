package org.medellinlab.commitment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.medellinlab.Statements;
import org.medellinlab.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/// What a change of government touches is taken along as a table.
class MandateExportTest extends AboutTheGuide {

    @Autowired
    MandateExport export;

    @Autowired
    Statements statements;

    @Test
    void each_promise_that_waits_is_a_line_with_who_has_to_look_at_it() {
        newMandate();
        jdbc.sql("update commitment set statement = '{\"es\":\"=1+1\"}' where commitment_key = ?")
                .param(GUIDE)
                .update();

        assertThat(csv(Language.ES).lines()).hasSize(3); // two promises of Montevideo are followed
        assertThat(csv(Language.ES).lines().filter(line -> line.contains(GUIDE)))
                .singleElement()
                .asString()
                .contains("barrios-vivos", "\"'=1+1\"", "Por revisar", "2026-01-02", "Montevideo");
        assertThat(csv(Language.ES)).contains("Quién ocupa el cargo");
        assertThat(csv(Language.PT)).contains("Quem ocupa o cargo");
        assertThat(csv(Language.EN)).contains("Who holds the seat");
        assertThat(demo.as("demo-organiser", () -> export.xlsx(lab, Language.ES)))
                .startsWith('P', 'K');
    }

    @Test
    void the_network_office_takes_along_those_of_all_labs_that_are_public() {
        newMandate();
        assertThat(everywhere()).contains(GUIDE);
        assertThat(demo.as("demo-network", () -> export.xlsxEverywhere(Language.ES)))
                .startsWith('P', 'K');

        jdbc.sql("update commitment set visibility = 'LAB' where commitment_key = ?")
                .param(GUIDE)
                .update();
        assertThat(everywhere()).doesNotContain(GUIDE);
        assertThat(csv(Language.ES)).contains(GUIDE);
        assertThatThrownBy(() -> demo.as("demo-organiser", () -> export.csvEverywhere(Language.ES)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> demo.as("demo-lead", () -> export.csv(lab, Language.ES)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void an_empty_list_is_a_file_of_headings_and_a_long_one_costs_no_more() {
        jdbc.sql("update city set mandate_start = null, mandate_end = null").update();
        assertThat(csv(Language.ES).lines()).hasSize(1);
        var none = statements.during(() -> csv(Language.ES));

        newMandate();
        assertThat(statements.during(() -> csv(Language.ES))).isEqualTo(none);
    }

    private String csv(Language reader) {
        return demo.as("demo-organiser", () -> new String(export.csv(lab, reader), UTF_8));
    }

    private String everywhere() {
        return demo.as("demo-network", () -> new String(export.csvEverywhere(Language.ES), UTF_8));
    }
}
