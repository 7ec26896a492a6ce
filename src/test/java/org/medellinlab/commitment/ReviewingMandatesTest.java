package org.medellinlab.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.commitment.ReviewingMandates.Reach;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A new mandate has begun: nobody is forgotten for want of an address, and what is to be looked at again is shown.
@ProductTest
class ReviewingMandatesTest {

    private static final String GUIDE = "b1-guia-comites";
    private static final String MAIL = "commitment.mandate";

    @Autowired
    DemoPromises demo;

    @Autowired
    ReviewingMandates reviewing;

    @Autowired
    MandateReviews reviews;

    @Autowired
    PromiseMails mails;

    @Autowired
    JdbcClient jdbc;

    private LabId lab;
    private UUID guide;

    @BeforeEach
    void lay() {
        lab = demo.lay();
        guide = demo.commitment(GUIDE).id();
    }

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

    private java.util.Optional<ReviewingMandates.Review> due(String person) {
        return demo.as(person, () -> reviewing.due(lab, demo.commitment(GUIDE)));
    }

    private void newMandate() {
        jdbc.sql("update lab set last_day = '2026-01-01', first_day = '2026-01-01' where slug = 'barrios-vivos'")
                .update();
        jdbc.sql("update city set mandate_start = '2026-01-02' where city_key = 'montevideo'")
                .update();
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
