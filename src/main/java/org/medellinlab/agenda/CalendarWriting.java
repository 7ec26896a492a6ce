package org.medellinlab.agenda;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Method;
import org.jspecify.annotations.Nullable;
import org.medellinlab.directory.PersonRow;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.Installation;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.calendar.CalendarEvent;
import org.medellinlab.shared.calendar.CalendarEvent.State;
import org.medellinlab.shared.calendar.CalendarFiles;
import org.springframework.stereotype.Component;

/// Writes items of agendas as iCalendar (RFC 5545).
@Component
class CalendarWriting {

    private final CalendarFiles files;
    private final Installation installation;
    private final Messages messages;

    CalendarWriting(CalendarFiles files, Installation installation, Messages messages) {
        this.files = files;
        this.installation = installation;
        this.messages = messages;
    }

    /// The lab an event belongs to.
    record Where(String slug, LocalizedText lab, ZoneId zone) {}

    /// What a calendar needs to know of an item.
    ///
    /// @param stamp when this was said (DTSTAMP)
    /// @param from where to be, when that is not the item's place
    record Facts(
            Where where,
            AgendaItemRow item,
            LocalDateTime starts,
            LocalDateTime ends,
            @Nullable LocalizedText from,
            int sequence,
            Instant stamp,
            State state) {

        static Facts of(Where where, AgendaItemRow item, int sequence, Instant stamp, State state) {
            return new Facts(where, item, item.startsAt(), item.endsAt(), null, sequence, stamp, state);
        }
    }

    String text(String name, ZoneId zone, Method method, List<VEvent> events, Set<ZoneId> zones, Language reader) {
        return files.text("Agenda", name, zone, method, events, zones, reader);
    }

    VEvent event(Facts facts, Language reader) {
        return files.event(told(facts, reader));
    }

    /// The same for one who is invited to it.
    VEvent event(Facts facts, PersonRow person, EmailAddress address) {
        return files.event(told(facts, person.language()), person.name(), address);
    }

    private CalendarEvent told(Facts facts, Language reader) {
        var item = facts.item();
        var where = facts.where();
        var hours = LocalHours.of(facts.starts(), facts.ends(), where.zone());
        return new CalendarEvent(
                item.id(),
                facts.sequence(),
                facts.stamp(),
                where.lab().in(reader),
                hours.starts(),
                hours.ends(),
                item.title().shownIn(reader),
                facts.state(),
                place(facts, reader),
                description(item, reader),
                URI.create(installation.address("/labs/" + where.slug() + "/agenda?lang=" + reader.tag())));
    }

    private static String place(Facts facts, Language reader) {
        var item = facts.item();
        if (facts.from() != null) {
            return facts.from().in(reader);
        }
        return Stream.of(
                        item.venueName() == null ? "" : item.venueName().in(reader),
                        item.district() == null ? "" : item.district())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    private String description(AgendaItemRow item, Language reader) {
        return Stream.of(
                        messages.get(reader, "agenda.kind." + item.kind().name()),
                        item.abstractText() == null ? "" : item.abstractText().in(reader),
                        item.approximate() ? messages.get(reader, "agenda.approximate") : "")
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n\n"));
    }
}
