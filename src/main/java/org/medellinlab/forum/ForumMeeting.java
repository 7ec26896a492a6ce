package org.medellinlab.forum;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Refused;

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

    protected ForumMeeting() {}

    ForumMeeting(LabId lab, ForumMeetingDraft draft) {
        super(draft.id());
        this.lab = lab.value();
        startsAt = draft.startsAt();
        language = draft.language();
        write(draft);
    }

    final void write(ForumMeetingDraft draft) {
        startsAt = draft.startsAt();
        place = checked(draft.place(), 300);
        words = checked(draft.words(), LONGEST);
        record = checked(draft.record(), LONGEST);
        language = draft.language();
    }

    private static @Nullable String checked(@Nullable String typed, int longest) {
        var text = typed == null
                ? ""
                : typed.replace("\r\n", "\n")
                        .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                        .strip();
        if (text.length() > longest) {
            throw new Refused("forum.refused.long", longest);
        }
        return text.isEmpty() ? null : text;
    }

    boolean isOf(LabId lab) {
        return this.lab.equals(lab.value());
    }
}
