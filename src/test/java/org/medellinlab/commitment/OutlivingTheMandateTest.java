package org.medellinlab.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.commitment.BoardFilter.Field;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A promise that outlives the mandate of the city is flagged until something of the institution carries it.
@ProductTest
class OutlivingTheMandateTest {

    private static final String GUIDE = "b1-guia-comites";

    @Autowired
    DemoPromises demo;

    @Autowired
    CommitmentTracking tracking;

    @Autowired
    CommitmentBoard board;

    @Autowired
    JdbcClient jdbc;

    private LabId lab;

    @BeforeEach
    void lay() {
        lab = demo.lay();
        jdbc.sql("update commitment set due_on = '2031' where commitment_key = ?")
                .param(GUIDE)
                .update();
    }

    @Test
    void it_is_flagged_until_a_decree_carries_it() {
        mandateUntil("2030-07-01");
        assertFlagged(true);

        told(null);
        assertFlagged(true);

        told(Carrier.DECREE);
        assertFlagged(false);

        told(null);
        assertFlagged(false);
    }

    @Test
    void within_the_mandate_nothing_is_flagged() {
        mandateUntil("2031-12-31");
        assertFlagged(false);
    }

    private void mandateUntil(String day) {
        jdbc.sql("update city set mandate_end = ? where city_key = 'montevideo'")
                .param(day)
                .update();
    }

    private void told(@Nullable Carrier carrier) {
        var evidence = new Evidence("Resolución 12", "https://example.org/12", null, carrier);
        var more = new ProgressReport.More(null, null, false, null, List.of(evidence));
        demo.as(
                "demo-delegate",
                () -> tracking.report(
                        lab,
                        demo.commitment(GUIDE).id(),
                        new ProgressReport(
                                Completion.LIMITED,
                                "Vamos",
                                Channel.WEB,
                                Language.ES,
                                demo.person("demo-delegate").person(),
                                null,
                                more)));
    }

    private void assertFlagged(boolean flagged) {
        assertThat(demo.commitment(GUIDE).outlivesMandate()).isEqualTo(flagged);
        var keys = board.page(lab, BoardFilter.ALL.with(Field.LOOK, "OUTLIVES"), null).rows().stream()
                .map(BoardRow::key)
                .toList();
        assertThat(keys.contains(GUIDE)).isEqualTo(flagged);
    }
}
