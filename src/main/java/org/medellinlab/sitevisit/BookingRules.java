package org.medellinlab.sitevisit;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.sitevisit.VisitSheet.DepartureRow;

/// When a seat may be booked. Titles of visits are given to the refusal as texts in all their languages.
final class BookingRules {

    private BookingRules() {}

    /// Refuses a seat that cannot be had, and says why.
    ///
    /// @param mine the departures the person has a seat in
    /// @param all every visit of the lab
    static void refuseWhatCannotBe(
            VisitSheet visit, DepartureRow departure, Set<UUID> mine, List<VisitSheet> all, LocalDateTime now) {
        if (!departure.bookable()) {
            throw new Refused("sitevisit.refused.not-bookable");
        }
        if (departure.hasLeft(now)) {
            throw new Refused("sitevisit.refused.left", time(departure));
        }
        for (var other : all) {
            for (var booked : other.departures()) {
                if (!mine.contains(booked.id())) {
                    continue;
                }
                if (other.id().equals(visit.id())) {
                    throw new Refused("sitevisit.refused.same-visit", time(booked));
                }
                if (booked.overlaps(departure)) {
                    throw new Refused(
                            "sitevisit.refused.same-time",
                            other.title(),
                            time(booked),
                            SpokenDates.time(booked.backAt().toLocalTime()));
                }
            }
        }
        if (departure.left() <= 0) {
            throw new VisitFull(
                    departure,
                    visit.departures().stream().filter(d -> d.isOpen(now)).toList());
        }
    }

    private static String time(DepartureRow departure) {
        return SpokenDates.time(departure.leavesAt().toLocalTime());
    }
}
