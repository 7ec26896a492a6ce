package org.medellinlab.agenda;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.SpokenDates;

/// One thing that is different between two versions of the agenda, to be said in words.
///
/// @param before the item in the earlier version; absent when it was added
/// @param after the item in the later version; absent when it was cancelled
public record AgendaChange(
        What what, @Nullable AgendaItemRow before, @Nullable AgendaItemRow after) {

    private static final String NONE = "none";

    /// What is different.
    public enum What {
        /// It was not there before.
        ADDED,
        /// It is not there any more.
        CANCELLED,
        /// Another day or other hours.
        MOVED,
        /// The same day and hours, no longer or now approximate.
        CERTAINTY,
        /// Another title.
        RENAMED,
        /// Another place.
        PLACE,
        /// Another track, or now for everybody.
        TRACK,
        /// Another kind.
        KIND,
        /// The words about it, and what is told beside them.
        WORDS,
        /// It is now marked as not taking place.
        CALLED_OFF,
        /// It takes place after all.
        TAKES_PLACE,
        /// Other people, or in another part.
        PEOPLE,
        /// Told to one person: they have a part in it now.
        NEEDED,
        /// Told to one person: they have no part in it any more.
        NOT_NEEDED
    }

    /// The item as it is now, or as it was last seen.
    public AgendaItemRow item() {
        return after == null ? Objects.requireNonNull(before) : after;
    }

    /// The message key that says it; its arguments are [#arguments].
    public String key() {
        return "agenda.change." + what.name().toLowerCase(Locale.ROOT);
    }

    /// {0} title, {1} before, {2} after; `none` stands for no place and no track.
    public Object[] arguments(Language reader) {
        return new Object[] {item().title().in(reader), said(before, reader), said(after, reader)};
    }

    private String said(@Nullable AgendaItemRow row, Language reader) {
        if (row == null) {
            return "";
        }
        return switch (what) {
            case ADDED, CANCELLED, MOVED, CERTAINTY, CALLED_OFF, TAKES_PLACE, NEEDED, NOT_NEEDED ->
                SpokenDates.shortDay(row.day(), reader) + ", " + SpokenDates.times(row.starts(), row.ends());
            case RENAMED -> in(row.title(), reader);
            case PLACE -> in(row.venueName(), reader);
            case TRACK -> in(row.trackName(), reader);
            case KIND -> row.kind().name();
            case WORDS, PEOPLE -> "";
        };
    }

    private static String in(@Nullable LocalizedText text, Language reader) {
        return text == null ? NONE : text.in(reader);
    }
}
