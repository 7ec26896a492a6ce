package org.medellinlab.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.commitment.BoardFilter.Field;
import org.medellinlab.shared.LabId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A promise that outlives the mandate of the city is flagged until something of the institution carries it.
@ProductTest
class OutlivingTheMandateTest {

    @Autowired
    DemoPromises demo;

    @Autowired
    DemoGuide guide;

    @Autowired
    CommitmentBoard board;

    @Autowired
    JdbcClient jdbc;

    private LabId lab;

    @BeforeEach
    void lay() {
        lab = demo.lay();
        jdbc.sql("update commitment set due_on = '2031' where commitment_key = ?")
                .param(DemoGuide.KEY)
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
        guide.tell(Completion.LIMITED, carrier);
    }

    private void assertFlagged(boolean flagged) {
        assertThat(demo.commitment(DemoGuide.KEY).outlivesMandate()).isEqualTo(flagged);
        var keys = board.page(lab, BoardFilter.ALL.with(Field.LOOK, "OUTLIVES"), null).rows().stream()
                .map(BoardRow::key)
                .toList();
        assertThat(keys.contains(DemoGuide.KEY)).isEqualTo(flagged);
    }
}
