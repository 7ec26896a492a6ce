package org.medellinlab.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.commitment.PromiseMails;
import org.medellinlab.mail.Actions;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.StaleValues;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/// The forum meets once a month: announced to those who follow, with its record afterwards.
@ProductTest
class ForumMeetingsTest {

    @Autowired
    DemoPromises demo;

    @Autowired
    PromiseMails mails;

    @Autowired
    Speaking speaking;

    @Autowired
    ForumMeetingKeeping keeping;

    @Autowired
    ForumReading reading;

    @Autowired
    TellingFollowers telling;

    @Autowired
    Actions actions;

    @Autowired
    Clock clock;

    private LabId lab = LabId.next();

    @BeforeEach
    void lay() {
        lab = demo.lay();
    }

    @Test
    void who_follows_hears_of_the_meeting_and_then_of_its_record() {
        speaking.follow(
                Subject.ofCommitment(lab, demo.commitment("b1-guia-comites").id()),
                new EmailAddress("otra@example.org"),
                Language.ES);
        actions.act(PromiseMails.token(mails.text("forum.follow")), Language.ES, Map.of());
        var meeting = draft(soon(), null);
        keep(meeting);

        assertThat(telling.tellNow()).isEqualTo(1);
        assertThat(mails.text("forum.news")).contains("El foro se reúne", "Casa de la cultura");
        assertThat(telling.tellNow()).isZero();

        keep(written(meeting, "Vinieron veinte.", 0));
        assertThat(telling.tellNow()).isEqualTo(1);
        assertThat(mails.text("forum.news")).contains("Vinieron veinte.");
        keep(written(meeting, "Vinieron veintiuno.", 1));
        assertThat(telling.tellNow()).isZero();
        assertThat(reading.meetings(lab))
                .singleElement()
                .satisfies(there -> assertThat(there.record()).isEqualTo("Vinieron veintiuno."));
    }

    @Test
    void nobody_is_told_of_a_meeting_written_down_afterwards_before_its_record_is_there() {
        speaking.follow(
                Subject.ofCommitment(lab, demo.commitment("b1-guia-comites").id()),
                new EmailAddress("otra@example.org"),
                Language.ES);
        actions.act(PromiseMails.token(mails.text("forum.follow")), Language.ES, Map.of());
        keep(draft(LocalDateTime.now(clock).minusDays(20), null));

        assertThat(telling.tellNow()).isZero();
    }

    @Test
    void two_who_write_the_record_at_once_see_each_others_words() {
        var meeting = draft(soon(), null);
        keep(meeting);
        keep(written(meeting, "Vinieron veinte.", 0));

        assertThatThrownBy(() -> keep(written(meeting, "Llovió.", 0)))
                .isInstanceOfSatisfying(StaleValues.class, stale -> {
                    assertThat(stale.theirs()).containsEntry("record", "Vinieron veinte.");
                    assertThat(stale.version()).isEqualTo(1);
                });
    }

    @Test
    void the_next_is_four_weeks_after_the_last() {
        var last = soon();
        keep(draft(last, null));

        assertThat(demo.as("demo-facilitator", () -> keeping.next(lab))).isEqualTo(last.plusWeeks(4));
    }

    @Test
    void only_who_runs_the_lab_keeps_them() {
        assertThatThrownBy(() -> demo.as("demo-lead", () -> keeping.keep(lab, draft(soon(), null))))
                .isInstanceOf(AccessDeniedException.class);
    }

    private LocalDateTime soon() {
        return LocalDateTime.now(clock)
                .plusDays(9)
                .withHour(17)
                .withMinute(0)
                .withSecond(0)
                .withNano(0);
    }

    private void keep(ForumMeetingDraft draft) {
        demo.as("demo-facilitator", () -> keeping.keep(lab, draft));
    }

    private static ForumMeetingDraft written(ForumMeetingDraft draft, String record, long version) {
        return new ForumMeetingDraft(
                draft.id(),
                draft.startsAt(),
                draft.minutes(),
                draft.place(),
                draft.words(),
                record,
                draft.language(),
                version);
    }

    private static ForumMeetingDraft draft(LocalDateTime starts, @Nullable String record) {
        return new ForumMeetingDraft(Ids.next(), starts, 90, "Casa de la cultura", "Riego", record, Language.ES, -1);
    }
}
