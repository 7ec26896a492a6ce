package org.medellinlab.forum;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.Language;

/// A meeting of the forum as a lab file has it. A lab's forum meets once at a time.
///
/// @param at local to the lab
record MeetingInFile(
        @JsonFormat(pattern = "uuuu-MM-dd'T'HH:mm") LocalDateTime at,
        @Nullable Integer minutes,
        @Nullable String place,
        @Nullable String words,
        @Nullable String record,
        Language language) {

    /// To the minute, as a file has it.
    static MeetingInFile of(ForumMeetingDraft draft) {
        return new MeetingInFile(
                draft.startsAt(), draft.minutes(), draft.place(), draft.words(), draft.record(), draft.language());
    }

    /// As it is kept when nothing was said of how long it takes.
    MeetingInFile whole() {
        return new MeetingInFile(
                at,
                Objects.requireNonNullElse(minutes, ForumMeetingDraft.USUAL_MINUTES),
                place,
                words,
                record,
                language);
    }

    ForumMeetingDraft draft() {
        var whole = whole();
        return new ForumMeetingDraft(
                Ids.next(),
                at,
                Objects.requireNonNullElse(whole.minutes(), ForumMeetingDraft.USUAL_MINUTES),
                place,
                words,
                record,
                language,
                -1);
    }
}
