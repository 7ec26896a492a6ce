package org.medellinlab.forum;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;

/// A public meeting of the forum.
///
/// @param startsAt local to the lab
/// @param minutes it takes
/// @param words what it will be about
/// @param record what was said, after it
/// @param language of the words
/// @param version of what was read before it was written over; -1 for a new one
public record ForumMeetingDraft(
        UUID id,
        LocalDateTime startsAt,
        int minutes,
        @Nullable String place,
        @Nullable String words,
        @Nullable String record,
        Language language,
        long version) {

    /// How long one takes when nobody says otherwise.
    public static final int USUAL_MINUTES = 90;

    public ForumMeetingDraft withVersion(long other) {
        return new ForumMeetingDraft(id, startsAt, minutes, place, words, record, language, other);
    }

    /// As the texts of a form's fields.
    public Map<String, String> values() {
        var values = new HashMap<String, String>();
        values.put("day", startsAt.toLocalDate().toString());
        values.put("hour", startsAt.toLocalTime().toString());
        values.put("minutes", String.valueOf(minutes));
        values.put("place", Objects.requireNonNullElse(place, ""));
        values.put("words", Objects.requireNonNullElse(words, ""));
        values.put("record", Objects.requireNonNullElse(record, ""));
        return values;
    }
}
