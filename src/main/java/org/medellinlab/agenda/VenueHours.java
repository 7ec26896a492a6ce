package org.medellinlab.agenda;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medellinlab.lab.VenueRow;
import org.medellinlab.shared.SpokenDates;

/// When a place is open. It says so by its own clocks; items are planned by those of the lab.
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
        var begins = there(from);
        var ends = there(until);
        // what begins in the evening there and runs past midnight ends outside the hours of the day it began
        var begun = begins.toLocalDate();
        return (opens == null
                        || (!begins.isBefore(begun.atTime(opens))
                                && !ends.isAfter(begun.plusDays(1).atStartOfDay())))
                && (closes == null || !ends.isAfter(begun.atTime(closes)));
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
