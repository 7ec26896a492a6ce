package org.medellinlab.shared;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// The lab a screen is about.
///
/// @param slug its part of the address: `/labs/{slug}`, `/app/labs/{slug}`
/// @param zone the agenda's hours are local to it
/// @param city the host; by it the zone is called, as its people do
public record LabHere(
        LabId id,
        String slug,
        LocalizedText name,
        LocalDate firstDay,
        LocalDate lastDay,
        ZoneId zone,
        LocalizedText city) {

    /// What the clocks in the lab's rooms show.
    public LocalDateTime now(Clock clock) {
        return LocalDateTime.now(clock.withZone(zone));
    }

    public LocalDate today(Clock clock) {
        return now(clock).toLocalDate();
    }

    /// The address of a screen of this lab inside the application, like `labs/medellin-2017/agenda`.
    public String view(String path) {
        return "labs/" + slug + (path.isEmpty() ? "" : "/" + path);
    }
}
