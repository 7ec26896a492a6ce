package org.medellinlab.agenda;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.lab.VenueRow;
import org.medellinlab.shared.NightHours;
import org.medellinlab.shared.SpokenDates;

/// When a place is open. It says so by its own clocks; items are planned by those of the lab. Where it closes
/// no later than it opens, that is on the day after, as with an item ([NightHours]).
///
/// @param lab the zone of the lab
/// @param own the zone of the place
record VenueHours(@Nullable LocalTime opens, @Nullable LocalTime closes, ZoneId lab, ZoneId own) {

    static VenueHours of(VenueRow venue, ZoneId lab) {
        var draft = venue.draft();
        return new VenueHours(draft.opens(), draft.closes(), lab, draft.zone() == null ? lab : draft.zone());
    }

    /// Whether it is open all the time between two hours of the lab.
    boolean isOpen(LocalDateTime from, LocalDateTime until) {
        var first = opens == null ? LocalTime.MIDNIGHT : opens;
        var last = closes == null ? LocalTime.MIDNIGHT : closes;
        if (first.equals(last)) {
            return true; // all day, every day
        }
        var begins = there(from);
        var ends = there(until);
        // what begins after midnight may fall into the hours of the night before
        return Stream.of(begins.toLocalDate(), begins.toLocalDate().minusDays(1))
                .anyMatch(
                        day -> !begins.isBefore(day.atTime(first)) && !ends.isAfter(NightHours.end(day, first, last)));
    }

    /// The hours of an item as the clocks of the place show them; nothing where both have the same.
    Optional<String> said(PlannedItem item) {
        var begins = there(item.startsAt());
        return begins.equals(item.startsAt())
                ? Optional.empty()
                : Optional.of(SpokenDates.times(
                        begins.toLocalTime(), there(item.endsAt()).toLocalTime()));
    }

    private LocalDateTime there(LocalDateTime here) {
        return own.equals(lab)
                ? here
                : here.atZone(lab).withZoneSameInstant(own).toLocalDateTime();
    }
}
