package org.medellinlab.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.medellinlab.commitment.ReviewingMandates.Reach;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/// A new mandate has begun: nobody is forgotten for want of an address, and what is to be looked at again is shown.
class ReviewingMandatesTest extends AboutTheGuide {

    private static final String MAIL = "commitment.mandate";

    @Autowired
    ReviewingMandates reviewing;

    @Autowired
    MandateBoard board;

    @Autowired
    Clock clock;

    @Test
    void who_has_no_address_is_asked_as_soon_as_there_is_one() {
        newMandate();
        address(null);
        reviews.ask();
        assertThat(mails.count(MAIL)).isZero();
        assertThat(noted()).isZero();

        address("demo-delegate@example.org");
        reviews.ask();
        reviews.ask();
        assertThat(mails.count(MAIL)).isEqualTo(2); // two promises of Montevideo are followed
        assertThat(noted()).isEqualTo(2);
    }

    @Test
    void what_is_to_be_looked_at_again_is_shown_to_the_holder_and_to_those_who_look_after_it() {
        assertThat(due("demo-delegate")).isEmpty();
        newMandate();
        address(null);

        assertThat(due("demo-delegate").orElseThrow().mayAnswer()).isTrue();
        for (var person : new String[] {"demo-lead", "demo-organiser"}) {
            var review = due(person).orElseThrow();
            assertThat(review.mayAnswer()).isFalse();
            assertThat(review.reach()).isEqualTo(Reach.NO_ADDRESS);
        }
        assertThat(due("mateo-guaman")).isEmpty();
        assertThat(demo.as("demo-delegate", () -> reviewing.awaitingMe(lab)))
                .extracting(CommitmentSheet::key)
                .contains(GUIDE)
                .hasSize(2);
        assertThat(demo.as("demo-lead", () -> reviewing.awaitingMe(lab))).isEmpty();
    }

    @Test
    void the_holder_answers_in_the_application_and_is_not_asked_by_mail_any_more() {
        newMandate();
        demo.as("demo-delegate", () -> reviewing.answer(lab, guide, true, "Seguimos con la guía"));

        var sheet = demo.commitment(GUIDE);
        assertThat(sheet.state()).isEqualTo(CommitmentState.OPEN);
        assertThat(Objects.requireNonNull(sheet.newest()).words()).isEqualTo("Seguimos con la guía");
        assertThat(due("demo-delegate")).isEmpty();
        reviews.ask();
        assertThat(mails.count(MAIL)).isEqualTo(1); // the other one
        assertThatThrownBy(() -> demo.as("demo-delegate", () -> reviewing.answer(lab, guide, true, "Seguimos")))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.key()).isEqualTo("commitment.refused.no-review"));
    }

    @Test
    void it_can_be_closed_with_a_reason_by_the_holder_and_nobody_else() {
        newMandate();
        for (var person : new String[] {"demo-lead", "demo-organiser", "mateo-guaman"}) {
            assertThatThrownBy(() -> demo.as(person, () -> reviewing.answer(lab, guide, false, "Se acabó")))
                    .isInstanceOf(NotForYou.class);
        }
        demo.as("demo-delegate", () -> reviewing.answer(lab, guide, false, "El nuevo gobierno no sigue"));

        assertThat(demo.commitment(GUIDE).state()).isEqualTo(CommitmentState.CLOSED);
        assertThat(due("demo-organiser")).isEmpty();
    }

    @Test
    void organisers_and_the_network_office_have_a_list_and_nobody_else() {
        newMandate();
        address(null);

        var listed = demo.as("demo-organiser", () -> board.of(lab));
        assertThat(listed)
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.stage()).isEqualTo(MandateReview.Stage.DUE))
                .allSatisfy(one -> assertThat(one.on()).isEqualTo("2026-01-02"))
                .allSatisfy(one -> assertThat(one.reach()).isEqualTo(Reach.NO_ADDRESS))
                .allSatisfy(one -> assertThat(one.holder()).isNotBlank())
                .allSatisfy(one -> assertThat(one.askedOn()).isNull())
                .extracting(MandateReview::key)
                .contains(GUIDE);
        assertThat(demo.as("demo-network", () -> board.everywhere()))
                .extracting(MandateReview::key)
                .contains(GUIDE);
        jdbc.sql("update commitment set visibility = 'LAB' where id = ?")
                .param(guide)
                .update();
        assertThat(demo.as("demo-network", () -> board.everywhere()))
                .extracting(MandateReview::key)
                .doesNotContain(GUIDE);
        for (var person : new String[] {"demo-delegate", "demo-lead", "lab2017-organizadora"}) {
            assertThatThrownBy(() -> demo.as(person, () -> board.of(lab))).isInstanceOf(AccessDeniedException.class);
        }

        demo.as("demo-delegate", () -> reviewing.answer(lab, guide, true, "Seguimos con la guía"));
        assertThat(demo.as("demo-organiser", () -> board.of(lab))).hasSize(1);
    }

    @Test
    void what_ends_soon_and_what_has_ended_without_a_new_beginning_is_listed_apart() {
        mandateEnds(LocalDate.now(clock).plusDays(30));
        assertThat(demo.as("demo-organiser", () -> board.of(lab)))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.stage()).isEqualTo(MandateReview.Stage.ENDING));

        mandateEnds(LocalDate.now(clock).plusDays(300));
        assertThat(demo.as("demo-organiser", () -> board.of(lab))).isEmpty();

        jdbc.sql("update lab set last_day = '2026-01-01', first_day = '2026-01-01' where slug = 'barrios-vivos'")
                .update();
        mandateEnds(LocalDate.of(2026, 1, 1));
        jdbc.sql("update commitment set promised_at = '2025-12-31'").update();
        assertThat(demo.as("demo-organiser", () -> board.of(lab)))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.stage()).isEqualTo(MandateReview.Stage.ENDED));
    }

    @Test
    void the_holder_is_reminded_once_a_day_and_only_of_what_is_due() {
        assertThatThrownBy(() -> demo.as("demo-organiser", () -> board.remind(lab, guide)))
                .hasMessage("commitment.refused.no-review");
        newMandate();
        address(null);
        assertThatThrownBy(() -> demo.as("demo-organiser", () -> board.remind(lab, guide)))
                .hasMessage("commitment.refused.nobody-to-remind");

        address("demo-delegate@example.org");
        reviews.ask();
        var links = links();
        assertThatThrownBy(() -> demo.as("demo-organiser", () -> board.remind(lab, guide)))
                .hasMessage("commitment.refused.reminded-today");
        assertThat(links()).isEqualTo(links);

        jdbc.sql("update mandate_review set asked_at = asked_at - interval 2 day")
                .update();
        demo.as("demo-organiser", () -> board.remind(lab, guide));
        assertThatThrownBy(() -> demo.as("demo-network", () -> board.remind(lab, guide)))
                .hasMessage("commitment.refused.reminded-today");

        assertThat(mails.count(MAIL)).isEqualTo(3); // both were asked about, one again
        assertThat(links()).isEqualTo(links + 1);
        assertThat(demo.as("demo-organiser", () -> board.of(lab)))
                .allSatisfy(one -> assertThat(one.askedOn()).isNotNull());
        mails.follow(MAIL, Map.of("answer", "goes-on", "words", "Sigue"));
        assertThat(due("demo-organiser")).isEmpty();
    }

    @Test
    void the_day_of_asking_is_that_of_the_lab_and_all_are_counted() {
        newMandate();
        reviews.ask();
        jdbc.sql("update mandate_review set asked_at = '2026-02-02 03:30:00'").update(); // the evening before, there

        assertThat(demo.as("demo-organiser", () -> board.of(lab)))
                .allSatisfy(one -> assertThat(one.askedOn()).isEqualTo("2026-02-01"));
        assertThat(demo.as("demo-organiser", () -> board.count(lab)))
                .containsExactly(Map.entry(MandateReview.Stage.DUE, 2));
        assertThat(demo.as("demo-network", () -> board.countEverywhere())).containsEntry(MandateReview.Stage.DUE, 2);
        mandateEnds(LocalDate.now(clock).plusDays(30));
        assertThat(demo.as("demo-organiser", () -> board.count(lab)))
                .containsOnly(Map.entry(MandateReview.Stage.DUE, 0), Map.entry(MandateReview.Stage.ENDING, 2));
    }

    private int links() {
        return jdbc.sql("select count(*) from action_link").query(Integer.class).single();
    }

    private void mandateEnds(LocalDate on) {
        jdbc.sql("update city set mandate_start = null, mandate_end = null").update();
        jdbc.sql("update city set mandate_end = ? where city_key = 'montevideo'")
                .param(on)
                .update();
    }

    private java.util.Optional<ReviewingMandates.Review> due(String person) {
        return demo.as(person, () -> reviewing.due(lab, demo.commitment(GUIDE)));
    }

    private void address(@org.jspecify.annotations.Nullable String address) {
        jdbc.sql("update person set address = ? where person_key = 'demo-delegate'")
                .param(address)
                .update();
    }

    private int noted() {
        return jdbc.sql("select count(*) from mandate_review")
                .query(Integer.class)
                .single();
    }
}
