package org.medellinlab.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.HomeAnswer;
import org.medellinlab.commitment.RatificationRow;
import org.medellinlab.commitment.Wording;
import org.medellinlab.commitment.WordingDifference;
import org.medellinlab.directory.SeatRow;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText.Shown;

/// What was answered at home to a promise: by which office, why, and what differs since.
///
/// @param language of the reason
/// @param before the parts that are said otherwise now
record HomeEntry(
        String on,
        Chip chip,
        @Nullable Shown title,
        @Nullable Shown organisation,
        @Nullable String reason,
        Language language,
        @Nullable String before,
        @Nullable String after) {

    static List<HomeEntry> of(LabData data, PromiseSides sides, Voice voice) {
        return sides.ratifications().stream().map(row -> of(data, row, voice)).toList();
    }

    private static HomeEntry of(LabData data, RatificationRow row, Voice voice) {
        SeatRow seat = row.seat() == null ? null : data.seats().get(row.seat());
        return new HomeEntry(
                voice.date(row.at().atZone(data.lab().draft().zone()).toLocalDate()),
                chip(row.answer()),
                seat == null ? null : voice.shown(seat.title()),
                seat == null ? null : voice.shown(seat.organisationName()),
                row.reason(),
                row.language(),
                difference(data, row.before(), row.after(), voice),
                difference(data, row.after(), row.before(), voice));
    }

    private static Chip chip(HomeAnswer answer) {
        return switch (answer) {
            case RATIFIED -> new Chip("ok", "✓", "web.home.RATIFIED");
            case CHANGED -> new Chip("warn", "◇", "web.home.CHANGED");
            case DECLINED -> new Chip("neutral", "✕", "web.home.DECLINED");
        };
    }

    /// The parts of the one that are not the same in the other. What was only for those who take part stays so.
    private static @Nullable String difference(
            LabData data, @Nullable Wording shown, @Nullable Wording other, Voice voice) {
        if (shown == null || other == null || !shown.forEverybody() || !other.forEverybody()) {
            return null;
        }
        return new WordingDifference(voice.messages(), voice.language(), data.organisations(), data.lessons())
                .words(shown, other);
    }
}
