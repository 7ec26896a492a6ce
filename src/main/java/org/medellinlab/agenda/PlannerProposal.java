package org.medellinlab.agenda;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;

/// Times and places proposed beside the draft, and what each rule says of both.
///
/// @param before how many warnings each rule gives for the draft, what waits in the tray left out
/// @param after how many it would give if all were accepted
/// @param minutes of each day, if all were accepted
/// @param moved how much of what has its place in the draft would leave it
/// @param past how many items stay because their day is over
/// @param even how even the days are
public record PlannerProposal(
        List<Move> moves,
        Map<String, Integer> before,
        Map<String, Integer> after,
        Map<LocalDate, Integer> minutes,
        Moved moved,
        int past,
        Evenness even) {

    /// @param items how many move at all
    /// @param days how many of them to another day
    /// @param hours how many to another hour of the same day
    /// @param venues how many to another venue
    public record Moved(int items, int days, int hours, int venues) {}

    /// Minutes that the fuller days have above an equal share: the fewer, the more even.
    ///
    /// @param before in the draft, what waits in the tray left out
    /// @param after if all were accepted
    public record Evenness(int before, int after) {}

    /// One item's new time or place.
    ///
    /// @param version of the item when it was planned
    /// @param from where it is in the draft; absent for what waits in the tray
    public record Move(
            UUID item,
            long version,
            LocalizedText title,
            @Nullable Where from,
            Where to) {}

    /// @param interpreter proposed beside those who are there already; absent when nobody is
    public record Where(
            LocalDate day,
            LocalTime starts,
            LocalTime ends,
            @Nullable UUID venue,
            @Nullable LocalizedText venueName,
            @Nullable Interpreter interpreter) {}

    /// Somebody who puts it into the languages it lacks.
    public record Interpreter(UUID person, String name, List<Language> into) {}
}
