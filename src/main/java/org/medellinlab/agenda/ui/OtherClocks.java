package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.agenda.LocalHours;
import org.medellinlab.lab.VenueRow;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.SpokenDates;

/// What the clocks show that are not the lab's: those of a place with a zone of its own, and those of a reader who is
/// elsewhere. Nothing where they show the same.
///
/// @param lab the zone of the lab, whose hours are the truth
/// @param reader the zone of the reader's device; absent when it did not say
record OtherClocks(ZoneId lab, @Nullable ZoneId reader, Map<UUID, VenueRow> venues) {

    static OtherClocks of(ZoneId lab, Map<UUID, VenueRow> venues, @Nullable UI ui) {
        var said = ui == null ? null : ui.getPage().getExtendedClientDetails().getTimeZoneId();
        return new OtherClocks(lab, zone(said), venues);
    }

    private static @Nullable ZoneId zone(@Nullable String said) {
        try {
            return said == null || said.isBlank() ? null : ZoneId.of(said);
        } catch (DateTimeException unknown) {
            return null;
        }
    }

    /// A line for each that differs.
    List<Component> beside(
            Component there, LocalDateTime starts, LocalDateTime ends, @Nullable UUID venue, Language words) {
        var hours = LocalHours.of(starts, ends, lab);
        var lines = new ArrayList<Component>();
        var place = venue == null ? null : venues.get(venue);
        var zone = place == null ? null : place.draft().zone();
        if (place != null && zone != null && differs(hours, zone)) {
            lines.add(line(there.getTranslation(
                    "agenda.clock.there", place.draft().name().in(words), said(hours, zone, words))));
        }
        if (reader != null && differs(hours, reader)) {
            lines.add(line(there.getTranslation("agenda.clock.yours", said(hours, reader, words))));
        }
        return lines;
    }

    private static boolean differs(LocalHours hours, ZoneId zone) {
        return !at(hours.starts(), zone).toLocalDateTime().equals(hours.starts().toLocalDateTime())
                || !at(hours.ends(), zone).toLocalDateTime().equals(hours.ends().toLocalDateTime());
    }

    private static String said(LocalHours hours, ZoneId zone, Language words) {
        var from = at(hours.starts(), zone);
        var until = at(hours.ends(), zone);
        LocalDate day = from.toLocalDate();
        var times = SpokenDates.times(from.toLocalTime(), until.toLocalTime());
        return day.equals(hours.starts().toLocalDate()) ? times : SpokenDates.shortDay(day, words) + ", " + times;
    }

    private static ZonedDateTime at(ZonedDateTime moment, ZoneId zone) {
        return moment.withZoneSameInstant(zone);
    }

    private static Span line(String words) {
        var line = new Span(words);
        line.addClassName("other-clock");
        return line;
    }
}
