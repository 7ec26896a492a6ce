package org.medellinlab.agenda;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.TzId;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Refused;

/// Reads iCalendar. What happens again and again is taken once, what lasts whole days not at all, and both are said.
final class CalendarReading {

    private CalendarReading() {}

    static ImportedFile read(byte[] bytes, ZoneId zone, Language otherwise) {
        var file = new ImportedFile(false);
        var number = 0;
        for (var component : parsed(bytes).<VEvent>getComponents(Component.VEVENT)) {
            event(component, ++number, zone, otherwise, file);
        }
        return file;
    }

    private static Calendar parsed(byte[] bytes) {
        try {
            return new CalendarBuilder().build(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
        } catch (ParserException broken) {
            throw new Refused("import.refused.ics", broken.getLineNo());
        } catch (IOException | RuntimeException broken) {
            throw new Refused("import.refused.ics", 0);
        }
    }

    private static void event(VEvent event, int number, ZoneId zone, Language otherwise, ImportedFile file) {
        var name = value(event, Property.SUMMARY);
        var cancelled = value(event, Property.STATUS).equals("CANCELLED");
        var from = event.<Temporal>getStartDate().map(given -> given.getDate()).orElse(null);
        if (from instanceof LocalDate) {
            file.count(number, name);
            file.odd(number, name, "starts", "import.odd.whole-day");
            return;
        }
        var named = named(event, Property.DTSTART, null);
        var starts = local(from, named, zone);
        if (starts == null) {
            file.count(number, name);
            if (cancelled) { // one that is called off need not say when it would have been
                file.odd(number, name, "title", "import.odd.cancelled");
                return;
            }
            file.wrong(number, name, "starts", "import.wrong.no-start");
            return;
        }
        if (cancelled) {
            file.onlyForKnown(number);
        }
        if (event.getProperty(Property.RRULE).isPresent()) {
            file.odd(number, name, "day", "import.odd.again");
        }
        var ends = local(end(event), named(event, Property.DTEND, named), zone);
        var length = ends == null
                ? ""
                : String.valueOf(Duration.between(starts, ends).toMinutes());
        var language = Language.ofTag(value(event, "LANGUAGE")).orElse(null);
        new ImportedEvent(
                        number,
                        value(event, Property.UID),
                        ImportedEvent.words(language, otherwise, name),
                        ImportedEvent.words(language, otherwise, value(event, Property.DESCRIPTION)),
                        starts.toLocalDate().toString(),
                        starts.toLocalTime().toString(),
                        length,
                        "",
                        value(event, Property.LOCATION),
                        "",
                        value(event, Property.CATEGORIES),
                        CalendarPeople.of(event),
                        ImportedMore.NONE,
                        cancelled)
                .into(file, null, zone);
    }

    private static @Nullable Temporal end(VEvent event) {
        return event.<Temporal>getEndDate().map(given -> given.getDate()).orElse(null);
    }

    /// The zone a time is given in, where its name is one everybody knows: the library's own tables are wrong for zones
    /// that gave up summer time.
    private static @Nullable ZoneId named(VEvent event, String property, @Nullable ZoneId otherwise) {
        return event.getProperty(property)
                .flatMap(time -> ((Property) time).<TzId>getParameter(Parameter.TZID))
                .map(TzId::getValue)
                .filter(ZoneId.getAvailableZoneIds()::contains)
                .map(ZoneId::of)
                .orElse(otherwise);
    }

    private static @Nullable LocalDateTime local(@Nullable Temporal at, @Nullable ZoneId named, ZoneId zone) {
        return switch (at) {
            case ZonedDateTime zoned ->
                (named == null ? zoned : zoned.withZoneSameLocal(named))
                        .withZoneSameInstant(zone)
                        .toLocalDateTime();
            case OffsetDateTime offset -> offset.atZoneSameInstant(zone).toLocalDateTime();
            case Instant instant -> instant.atZone(zone).toLocalDateTime();
            case LocalDateTime floating -> floating;
            case null, default -> null;
        };
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property)
                .map(found -> ((Property) found).getValue())
                .orElse("")
                .strip();
    }
}
