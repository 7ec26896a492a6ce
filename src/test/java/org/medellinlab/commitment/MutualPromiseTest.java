package org.medellinlab.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.medellinlab.commitment.BeneficiaryWordRow.Degree;
import org.medellinlab.directory.Directory;
import org.medellinlab.directory.SeatRow;
import org.medellinlab.shared.NotForYou;
import org.springframework.beans.factory.annotation.Autowired;

/// Of a mutual promise each side gives and receives.
class MutualPromiseTest extends AboutTheGuide {

    @Autowired
    Ratifying ratifying;

    @Autowired
    Directory directory;

    @Test
    void who_owes_it_too_tells_it_for_themselves_and_the_owner_is_asked_whether_it_arrived() {
        mutual();
        assertThat(capacity(PARTNER)).isEqualTo(Capacity.PARTNER);
        tell(PARTNER, Completion.COMPLETE);

        var newest = Objects.requireNonNull(demo.commitment(GUIDE).newest());
        assertThat(newest.capacity()).isEqualTo(Capacity.PARTNER);
        assertThat(newest.seat()).isEqualTo(mails.seat("quito-espacio-publico"));
        // Montevideo, which owns it, and Cali, which is named beside Quito
        assertThat(mails.recipients(RECEIPT))
                .containsExactlyInAnyOrder("demo-delegate@example.org", "demo-lead@example.org");
        var owner = demo.commitment(GUIDE).ownerSeat();
        var link = mails.links(RECEIPT).stream()
                .filter(one -> Objects.equals(one.seat(), owner))
                .findFirst()
                .orElseThrow();
        mails.act(receiptByLink, link, Map.of("arrived", "NO", "words", "Aquí no ha llegado"));

        var organisation = directory
                .seat(Objects.requireNonNull(owner))
                .map(SeatRow::organisation)
                .orElseThrow();
        assertThat(receipts.words(lab, guide)).singleElement().satisfies(word -> {
            assertThat(word.organisation()).isEqualTo(organisation);
            assertThat(word.arrived()).isEqualTo(Degree.NO);
        });
    }

    @Test
    void each_side_is_asked_about_what_the_other_tells() {
        mutual();
        tell(PARTNER, Completion.COMPLETE);
        tell(OWNER, Completion.COMPLETE);

        assertThat(mails.recipients(RECEIPT))
                .filteredOn("demo-delegate@example.org"::equals)
                .hasSize(1);
        assertThat(mails.count(RECEIPT)).isEqualTo(4); // Montevideo and Cali, then Cali and Quito
    }

    @Test
    void whoever_also_leads_the_group_tells_it_for_their_own_organisation() {
        mutual();

        assertThat(capacity("demo-lead")).isEqualTo(Capacity.PARTNER);
        assertThat(capacity("demo-delegate")).isEqualTo(Capacity.OWNER);
        assertThat(capacity("federico-olivera")).isEqualTo(Capacity.DEPUTY);
        assertThat(capacity("demo-organiser")).isEqualTo(Capacity.ORGANISER);
    }

    @Test
    void to_tell_it_is_all_they_may() {
        mutual();

        assertThat(demo.as(PARTNER, () -> tracking.mayReport(lab, demo.commitment(GUIDE))))
                .isFalse();
        assertThatThrownBy(() -> demo.as(PARTNER, () -> ratifying.ask(lab, guide)))
                .isInstanceOf(NotForYou.class);
    }

    @Test
    void of_any_other_promise_those_it_names_do_not_tell() {
        assertThat(demo.as(PARTNER, () -> tracking.telling(lab, demo.commitment(GUIDE))))
                .isEmpty();
        assertThatThrownBy(() -> tell(PARTNER, Completion.COMPLETE)).isInstanceOf(NotForYou.class);
        assertThat(capacity("demo-lead")).isEqualTo(Capacity.LEAD);
        assertThat(mails.count(RECEIPT)).isZero();
    }

    private void mutual() {
        jdbc.sql("update commitment set reach = 'MUTUAL' where commitment_key = ?")
                .param(GUIDE)
                .update();
    }

    private Capacity capacity(String person) {
        return demo.as(
                person, () -> tracking.telling(lab, demo.commitment(GUIDE)).orElseThrow());
    }
}
