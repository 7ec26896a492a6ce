package org.medellinlab.workinggroup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.Refused;

/// A meeting of a working group: before it an agenda, after it what was said and decided. Its hour is local to the lab.
@Entity
@Table(name = "group_meeting")
class GroupMeeting extends Aggregate {

    static final int LONGEST = 10_000;
    static final int LONGEST_PLACE = 300;

    @Column(name = "group_id", nullable = false, updatable = false)
    private UUID group;

    @JdbcTypeCode(SqlTypes.LOCAL_DATE_TIME)
    @Column(name = "starts_at", nullable = false)
    private LocalDateTime startsAt;

    @Column(name = "minutes", nullable = false)
    private int minutes;

    @Column(name = "place")
    private @Nullable String place;

    @Column(name = "agenda")
    private @Nullable String agenda;

    @Column(name = "minutes_text")
    private @Nullable String minutesText;

    @Column(name = "called_off", nullable = false)
    private boolean calledOff;

    /// Who has the address of the calendar entry may read it; nobody can guess it.
    @Column(name = "calendar_key", nullable = false, updatable = false)
    private UUID calendarKey;

    @Column(name = "calendar_sequence", nullable = false)
    private int calendarSequence;

    protected GroupMeeting() {}

    GroupMeeting(UUID group, MeetingDraft draft) {
        super(draft.id());
        this.group = group;
        calendarKey = Ids.untraceable();
        startsAt = draft.startsAt();
        write(draft);
    }

    final void write(MeetingDraft draft) {
        if (draft.minutes() < 5 || draft.minutes() > 720) {
            throw new Refused("workinggroup.refused.minutes");
        }
        startsAt = draft.startsAt();
        minutes = draft.minutes();
        place = TypedWords.optionalLine(draft.place(), LONGEST_PLACE);
        agenda = TypedWords.optionalText(draft.agenda(), LONGEST);
    }

    /// A calendar that has an earlier one takes this instead.
    void announceAnew() {
        calendarSequence++;
    }

    void callOff() {
        calledOff = true;
        calendarSequence++;
    }

    void record(String words) {
        minutesText = TypedWords.optionalText(words, LONGEST);
    }

    UUID group() {
        return group;
    }

    @Nullable
    String minutesText() {
        return minutesText;
    }

    boolean isOf(UUID group) {
        return this.group.equals(group);
    }

    boolean isCalledOff() {
        return calledOff;
    }

    LocalDateTime startsAt() {
        return startsAt;
    }

    int calendarSequence() {
        return calendarSequence;
    }

    UUID calendarKey() {
        return calendarKey;
    }

    MeetingDraft draft() {
        return new MeetingDraft(uuid(), startsAt, minutes, place, agenda);
    }
}
