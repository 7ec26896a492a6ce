package org.medellinlab.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.commitment.BeneficiaryWordRow.Degree;
import org.medellinlab.commitment.CorrectingMeasures.IndicatorWords;
import org.medellinlab.commitment.CorrectingMeasures.MilestoneWords;
import org.medellinlab.shared.ActText;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.Refused;
import org.springframework.beans.factory.annotation.Autowired;

/// Those to whom it was promised, the monitoring body, and a new mandate.
class OtherSidesTest extends AboutTheGuide {

    @Autowired
    CommitmentReading reading;

    @Autowired
    Receiving receiving;

    @Autowired
    Assessing assessing;

    @Autowired
    AssessmentReading assessments;

    @Autowired
    AssessmentByLink assessmentByLink;

    @Autowired
    AssessmentReplies replies;

    @Autowired
    Measuring measuring;

    @Autowired
    CorrectingMeasures correcting;

    @Autowired
    MeasureReading measures;

    @Autowired
    MandateByLink mandateByLink;

    @BeforeEach
    void begin() {
        jdbc.sql("update reporting_period set from_on = '2026-01-01' where period_key = 'periodo-1'")
                .update();
        jdbc.sql("update commitment set due_on = '2031-06' where id = ?")
                .param(guide)
                .update();
    }

    @Test
    void when_it_is_said_to_be_kept_those_who_receive_are_asked_once_and_their_no_is_visible() {
        tell(OWNER, Completion.COMPLETE);
        tell(OWNER, Completion.COMPLETE);
        assertThat(mails.count(RECEIPT)).isEqualTo(2); // Cali and Quito, once each

        var link = mails.links(RECEIPT).getFirst();
        var page = CurrentActor.asSystem(() -> receiptByLink.show(link, Language.ES));
        assertThat(page.paragraphs().getFirst().words()).startsWith("Entregar la guía");
        mails.act(receiptByLink, link, Map.of("arrived", "NO", "words", "No llegó nada"));

        var words = receipts.words(lab, guide);
        assertThat(words).singleElement().satisfies(word -> {
            assertThat(word.arrived()).isEqualTo(Degree.NO);
            assertThat(word.useful()).isNull();
            assertThat(word.channel()).isEqualTo(Channel.LINK);
        });
        assertThat(BeneficiaryWordRow.disagreeing(words, Completion.COMPLETE)).hasSize(1);
        assertThat(BeneficiaryWordRow.disagreeing(words, Completion.LIMITED)).isEmpty();
    }

    @Test
    void the_newest_word_of_an_organisation_counts() {
        var cali = demo.as("demo-lead", () -> receiving.mine(lab, demo.commitment(GUIDE)))
                .getFirst();
        demo.as("demo-lead", () -> receiving.receive(lab, guide, new Receipt(cali, Degree.NO, null, "")));
        demo.as("demo-lead", () -> receiving.receive(lab, guide, new Receipt(cali, Degree.YES, Degree.YES, "Ya")));
        demo.as("demo-lead", () -> receiving.apply(lab, guide, cali, "La usamos en tres barrios", null));

        assertThat(BeneficiaryWordRow.disagreeing(receipts.words(lab, guide), Completion.COMPLETE))
                .isEmpty();
        assertThat(receipts.words(lab, guide)).hasSize(3);
    }

    @Test
    void nobody_speaks_for_those_who_receive() {
        var cali = demo.commitment(GUIDE).beneficiaries().getFirst();
        for (var person : List.of("demo-delegate", "demo-organiser", "demo-monitor")) {
            assertThatThrownBy(() -> demo.as(
                            person, () -> receiving.receive(lab, guide, new Receipt(cali, Degree.YES, Degree.YES, ""))))
                    .isInstanceOf(NotForYou.class);
        }
        assertThatThrownBy(() -> demo.as(
                        "demo-lead",
                        () -> receiving.receive(
                                lab, guide, new Receipt(OrganisationId.next(), Degree.YES, Degree.YES, ""))))
                .isInstanceOf(NotForYou.class);
    }

    @Test
    void a_monitor_assesses_the_owner_answers_and_then_it_is_public() {
        var period =
                demo.as("demo-monitor", () -> assessing.periods(lab)).getFirst().key();
        assertThat(demo.as("demo-monitor", () -> assessing.queue(lab, period)))
                .anySatisfy(due -> assertThat(due.key()).isEqualTo(GUIDE));

        assess(period);

        assertThat(demo.as("demo-monitor", () -> assessing.queue(lab, period))
                        .getLast()
                        .found())
                .isEqualTo(Completion.NOT_STARTED);
        assertThat(assessments.publicOf(lab, guide)).isEmpty();
        assertThat(demo.as("demo-lead", () -> assessing.of(lab, demo.commitment(GUIDE))))
                .isEmpty();
        assertThat(demo.as("demo-delegate", () -> assessing.of(lab, demo.commitment(GUIDE))))
                .hasSize(1);
        var link = mails.links("commitment.assessment").getFirst();
        assertThat(CurrentActor.asSystem(() -> assessmentByLink.show(link, Language.ES))
                        .paragraphs())
                .extracting(ActText::words)
                .anyMatch(words -> words.contains("Se leyó el borrador"));

        mails.act(assessmentByLink, link, Map.of("words", "Falta imprimirla"));

        assertThat(assessments.publicOf(lab, guide))
                .singleElement()
                .satisfies(row -> assertThat(row.reply()).isEqualTo("Falta imprimirla"));
    }

    @Test
    void without_an_answer_it_is_public_after_a_fortnight() {
        jdbc.sql("""
                        insert into assessment (id, version, commitment_id, position, period_key, completion, method,
                            grounds, language, assessed_at)
                        values (uuid(), 0, ?, 0, 'periodo-1', 'LIMITED', 'Visita', 'Se vio', 'ES',
                            utc_timestamp(6) - interval 15 day)""").param(guide).update();
        assess("periodo-1");

        replies.publishDue();

        assertThat(assessments.publicOf(lab, guide))
                .singleElement()
                .satisfies(row -> assertThat(row.grounds()).isEqualTo("Se vio"));
    }

    @Test
    void a_monitor_never_assesses_their_own_organisation() {
        var period =
                demo.as("demo-monitor", () -> assessing.periods(lab)).getFirst().key();
        jdbc.sql("""
                        insert into holding (person_id, position, seat_id, from_on, acting)
                        select p.id, 60, s.id, '2020-01-01', false from person p, seat s
                        where p.person_key = 'demo-monitor' and s.seat_key = 'montevideo-participacion'""").update();

        assertThatThrownBy(() -> assess(period))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.key()).isEqualTo("commitment.refused.own-organisation"));
        assertThat(demo.as("demo-monitor", () -> assessing.queue(lab, period)))
                .noneSatisfy(due -> assertThat(due.key()).isEqualTo(GUIDE));
    }

    @Test
    void an_assessment_says_how_and_on_what_grounds() {
        var period =
                demo.as("demo-monitor", () -> assessing.periods(lab)).getFirst().key();
        for (var draft : List.of(
                new AssessmentDraft(period, Completion.LIMITED, "Visita", " "),
                new AssessmentDraft(period, Completion.LIMITED, " ", "Se vio"))) {
            assertThatThrownBy(() -> demo.as("demo-monitor", () -> assessing.assess(lab, guide, draft)))
                    .isInstanceOfSatisfying(
                            Refused.class, r -> assertThat(r.key()).isEqualTo("commitment.refused.no-grounds"));
        }
    }

    @Test
    void what_was_found_is_never_edited() {
        assertThatThrownBy(() ->
                        jdbc.sql("update assessment set grounds = 'otra cosa'").update())
                .hasStackTraceContaining("denied");
        assertThatThrownBy(() -> jdbc.sql("update beneficiary_word set words = 'otra cosa'")
                        .update())
                .hasStackTraceContaining("denied");
    }

    @Test
    void milestones_are_reached_and_indicators_measured() {
        demo.as("demo-delegate", () -> {
            measuring.addMilestone(lab, guide, LocalizedText.of(Language.ES, "Borrador"), new DueOn("2031-03"));
            measuring.addIndicator(
                    lab,
                    guide,
                    LocalizedText.of(Language.ES, "Comités"),
                    "comités",
                    new BigDecimal("2"),
                    new BigDecimal("10"));
        });
        var milestone = measures.milestones(lab, guide).getFirst();
        var indicator = measures.indicators(lab, guide).getFirst();
        assertThat(indicator.percent()).isNull();
        demo.as("demo-delegate", () -> {
            measuring.reach(lab, guide, milestone.id(), true);
            measuring.measure(lab, guide, indicator.id(), new BigDecimal("6"));
        });

        assertThat(measures.milestones(lab, guide).getFirst().reachedOn()).isNotNull();
        assertThat(measures.indicators(lab, guide).getFirst().percent()).isEqualTo(50);
    }

    @Test
    void a_milestone_is_put_right_or_taken_away_and_both_can_be_undone() {
        var was = new MilestoneWords(LocalizedText.of(Language.ES, "Borador"), new DueOn("2031-03"));
        var now = new MilestoneWords(LocalizedText.of(Language.ES, "Borrador"), new DueOn("2031-04"));
        demo.as("demo-delegate", () -> {
            measuring.addMilestone(lab, guide, was.title(), was.dueOn());
            measuring.addMilestone(lab, guide, LocalizedText.of(Language.ES, "Imprenta"), null);
        });
        var id = measures.milestones(lab, guide).getFirst().id();
        demo.as("demo-delegate", () -> measuring.reach(lab, guide, id, true));
        demo.as("demo-delegate", () -> correcting.changeMilestone(lab, guide, id, was, now));
        assertThat(measures.milestones(lab, guide).getFirst().title()).isEqualTo(now.title());

        // whoever still reads the old words does not overwrite the new ones
        assertThatThrownBy(() -> demo.as("demo-delegate", () -> correcting.changeMilestone(lab, guide, id, was, was)))
                .hasMessage("commitment.refused.measure-changed");
        demo.as("demo-delegate", () -> correcting.changeMilestone(lab, guide, id, now, was));
        var before = measures.milestones(lab, guide);
        assertThat(before.getFirst().title()).isEqualTo(was.title());

        var removed = demo.as("demo-delegate", () -> correcting.removeMilestone(lab, guide, id));
        assertThat(measures.milestones(lab, guide)).hasSize(1);
        assertThatThrownBy(() -> demo.as("demo-host", () -> correcting.bringBack(lab, guide, removed)))
                .isInstanceOf(NotForYou.class);
        demo.as("demo-delegate", () -> correcting.bringBack(lab, guide, removed));

        assertThat(measures.milestones(lab, guide))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
                .isEqualTo(before);
        assertThat(trail(id)).containsExactly("MADE", "CHANGED", "CHANGED", "CHANGED", "REMOVED");
    }

    @Test
    void a_milestone_is_due_neither_before_the_promise_nor_after_its_date() {
        var made = new MilestoneWords(LocalizedText.of(Language.ES, "Borrador"), new DueOn("2031-H1"));
        assertMilestoneRefused("before", () -> measuring.addMilestone(lab, guide, made.title(), new DueOn("2020")));
        assertMilestoneRefused("after", () -> measuring.addMilestone(lab, guide, made.title(), new DueOn("2031-07")));
        demo.as(OWNER, () -> {
            measuring.addMilestone(lab, guide, made.title(), made.dueOn());
            measuring.addMilestone(lab, guide, made.title(), new DueOn("2031"));
        });
        var milestone = measures.milestones(lab, guide).getFirst().id();
        var later = new MilestoneWords(made.title(), new DueOn("2031-07-01"));
        assertMilestoneRefused("after", () -> correcting.changeMilestone(lab, guide, milestone, made, later));

        // the promise's own date came nearer meanwhile: words may still be put right
        jdbc.sql("update commitment set due_on = '2030' where id = ?")
                .param(guide)
                .update();
        var better = new MilestoneWords(LocalizedText.of(Language.ES, "Primer borrador"), made.dueOn());
        demo.as(OWNER, () -> correcting.changeMilestone(lab, guide, milestone, made, better));
        assertThat(measures.milestones(lab, guide)).hasSize(2);
    }

    private void assertMilestoneRefused(String how, Runnable work) {
        assertThatThrownBy(() -> demo.as(OWNER, work)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.key()).isEqualTo("commitment.refused.milestone-" + how);
            if (how.equals("after")) {
                assertThat(refused.arguments()).containsExactly("junio de 2031");
            }
        });
    }

    @Test
    void an_indicator_is_put_right_or_taken_away_with_what_was_measured_and_both_can_be_undone() {
        var was = new IndicatorWords(LocalizedText.of(Language.ES, "Comités"), "comités", null, BigDecimal.TEN);
        var now = new IndicatorWords(
                LocalizedText.of(Language.ES, "Comités"), "comités activos", BigDecimal.ONE, new BigDecimal("12.5"));
        demo.as("demo-delegate", () -> measuring.addIndicator(lab, guide, was.name(), was.unit(), null, was.target()));
        var id = measures.indicators(lab, guide).getFirst().id();
        demo.as("demo-delegate", () -> {
            measuring.measure(lab, guide, id, new BigDecimal("6"));
            correcting.changeIndicator(lab, guide, id, was, now);
        });
        var before = measures.indicators(lab, guide);
        assertThat(before.getFirst().unit()).isEqualTo("comités activos");
        assertThat(before.getFirst().values()).hasSize(1);
        assertThatThrownBy(() -> demo.as("demo-host", () -> correcting.removeIndicator(lab, guide, id)))
                .isInstanceOf(NotForYou.class);

        var removed = demo.as("demo-delegate", () -> correcting.removeIndicator(lab, guide, id));
        assertThat(measures.indicators(lab, guide)).isEmpty();
        demo.as("demo-delegate", () -> correcting.bringBack(lab, guide, removed));

        assertThat(measures.indicators(lab, guide))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
                .isEqualTo(before);
        assertThat(trail(id)).endsWith("REMOVED");
    }

    private List<@Nullable String> trail(UUID thing) {
        return jdbc.sql("select happened from audit_entry where thing_id = ? order by happened_at, id")
                .param(thing)
                .query(String.class)
                .list();
    }

    @Test
    void a_new_mandate_asks_whoever_holds_the_seat_now_once_and_closing_is_an_answer() {
        newMandate();
        reviews.ask();
        reviews.ask();
        assertThat(mails.count("commitment.mandate")).isEqualTo(2); // two promises of Montevideo are followed

        var link = mails.links("commitment.mandate").getFirst();
        mails.act(mandateByLink, link, Map.of("answer", "closed", "words", "El nuevo gobierno no sigue"));

        var sheet = reading.one(lab, link.thing()).orElseThrow();
        assertThat(sheet.state()).isEqualTo(CommitmentState.CLOSED);
        assertThat(sheet.updates().getFirst().words()).isEqualTo("El nuevo gobierno no sigue");
    }

    private void assess(String period) {
        demo.as(
                "demo-monitor",
                () -> assessing.assess(
                        lab,
                        guide,
                        new AssessmentDraft(period, Completion.NOT_STARTED, "Documentos", "Se leyó el borrador")));
    }
}
