package org.medellinlab.sitevisit.ui;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.sitevisit.VisitSheet;
import org.medellinlab.sitevisit.VisitSheet.DepartureRow;
import org.medellinlab.sitevisit.VisitSheet.StopRow;

/// Says things about visits to one reader.
record VisitWords(Messages messages, Language reader) {

    String get(String key, Object... arguments) {
        return messages.get(reader, "sitevisit." + key, arguments);
    }

    /// A rule's "no"; titles in it are said in the reader's language.
    String refusal(Refused refused) {
        var arguments = Stream.of(refused.arguments())
                .map(argument -> argument instanceof LocalizedText text ? text.in(reader) : argument)
                .toArray();
        return messages.get(reader, refused.key(), arguments);
    }

    /// "9:15 – 12:20"
    String hours(DepartureRow departure) {
        return departure.backAt().equals(departure.leavesAt())
                ? time(departure)
                : SpokenDates.times(
                        departure.leavesAt().toLocalTime(), departure.backAt().toLocalTime());
    }

    String time(DepartureRow departure) {
        return SpokenDates.time(departure.leavesAt().toLocalTime());
    }

    String day(DepartureRow departure) {
        return SpokenDates.day(departure.leavesAt().toLocalDate(), reader);
    }

    /// "Bus 1 · Plaza Mayor · Español": what one must know to be there.
    String meeting(DepartureRow departure) {
        var parts = new ArrayList<String>();
        if (departure.vehicle() != null) {
            parts.add(departure.vehicle());
        }
        if (departure.from() != null) {
            parts.add(departure.from().in(reader));
        }
        if (departure.language() != null) {
            parts.add(departure.language().ownName());
        }
        return String.join(" · ", parts);
    }

    /// "2 stops · 1 h 50 min", the minutes only where somebody has said them.
    String route(VisitSheet visit) {
        var minutes = visit.stops().stream()
                .map(StopRow::minutes)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
        var stops = get("stops", visit.stops().size());
        return minutes == 0 ? stops : stops + " · " + duration(minutes);
    }

    String places(List<StopRow> stops) {
        return String.join(
                " → ", stops.stream().map(stop -> stop.venueName().in(reader)).toList());
    }

    String duration(int minutes) {
        var time = Duration.ofMinutes(minutes);
        return get("duration", time.toHours(), time.toMinutesPart()).strip();
    }
}
