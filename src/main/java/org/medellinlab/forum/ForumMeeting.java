package org.medellinlab.forum;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;

/// A public meeting of the forum, and after it its record. Both are public; the hour is local to the lab.
@Entity
@Table(name = "forum_meeting")
class ForumMeeting extends Aggregate {

    static final int LONGEST = 10_000;

    @Column(name = "lab_id", nullable = false, updatable = false)
    private UUID lab;

    @JdbcTypeCode(SqlTypes.LOCAL_DATE_TIME)
    @Column(name = "starts_at", nullable = false)
    private LocalDateTime startsAt;

    @Column(name = "place")
    private @Nullable String place;

    @Column(name = "words")
    private @Nullable String words;

    @Column(name = "record")
    private @Nullable String record;

    @Enumerated(EnumType.STRING)
    @Column(name = "language", nullable = false)
    private Language language;

    @Column(name = "minutes", nullable = false)
    private int minutes;

    /// When its day was last told to those who follow; what came from a file was told long ago.
    @Column(name = "announced_at")
    private @Nullable Instant announcedAt;

    /// When its record was first there.
    @Column(name = "recorded_at")
    private @Nullable Instant recordedAt;

    protected ForumMeeting() {}

    /// @param now absent for one from a file, of which nobody is told
    ForumMeeting(LabId lab, ForumMeetingDraft draft, @Nullable Instant now) {
        super(draft.id());
        this.lab = lab.value();
        startsAt = draft.startsAt();
        language = draft.language();
        announcedAt = now;
        write(draft, now);
    }

    /// Those who follow hear of another day or hour, and once that the record is there.
    final void write(ForumMeetingDraft draft, @Nullable Instant now) {
        if (!startsAt.equals(draft.startsAt())) {
            announcedAt = now;
        }
        startsAt = draft.startsAt();
        minutes = Math.clamp(draft.minutes(), 15, 12 * 60);
        place = ForumWords.text(draft.place(), 300);
        words = ForumWords.text(draft.words(), LONGEST);
        record = ForumWords.text(draft.record(), LONGEST);
        language = draft.language();
        if (record != null && recordedAt == null) {
            recordedAt = now;
        }
    }

    ForumMeetingDraft draft() {
        return new ForumMeetingDraft(uuid(), startsAt, minutes, place, words, record, language, version());
    }

    boolean isOf(LabId lab) {
        return this.lab.equals(lab.value());
    }
}
