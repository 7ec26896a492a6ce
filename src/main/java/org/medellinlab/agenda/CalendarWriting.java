package org.medellinlab.agenda;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Installation;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.Messages;
import org.springframework.stereotype.Component;

/// Writes items of agendas as iCalendar (RFC 5545). The same facts give the same bytes on every node.
@Component
class CalendarWriting {

    private static final TimeZoneRegistry ZONES =
            TimeZoneRegistryFactory.getInstance().createRegistry();

    private final Installation installation;
    private final Messages messages;

    CalendarWriting(Installation installation, Messages messages) {
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
            return new Facts(
                    where,
                    item,
                    item.day().atTime(item.starts()),
                    item.day().atTime(item.ends()),
                    null,
                    sequence,
                    stamp,
                    state);
        }
    }

    /// STATUS of an event.
    enum State {
        CONFIRMED,
        /// One of several, not chosen yet.
        TENTATIVE,
        CANCELLED
    }

    String text(String name, ZoneId zone, Method method, List<VEvent> events, Set<ZoneId> zones, Language reader) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Medellin Lab//Agenda//" + reader.tag().toUpperCase(Locale.ROOT)));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(method);
        calendar.add(new XProperty("X-WR-CALNAME", clean(name)));
        calendar.add(new XProperty("X-WR-TIMEZONE", zone.getId()));
        zones.stream().map(ZoneId::getId).sorted().forEach(id -> {
            var known = ZONES.getTimeZone(id);
            if (known != null) {
                calendar.add(known.getVTimeZone());
            }
        });
        events.forEach(calendar::add);
        try {
            var out = new StringWriter(events.size() * 600 + 2000);
            new CalendarOutputter(false).output(calendar, out);
            return FoldedLines.of(out.toString());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    VEvent event(Facts facts, Language reader) {
        var item = facts.item();
        var where = facts.where();
        var event = new VEvent(false);
        event.add(new Uid(item.id() + "@" + installation.baseUrl().getHost()));
        event.add(new DtStamp(facts.stamp().truncatedTo(ChronoUnit.SECONDS)));
        event.add(new Sequence(facts.sequence()));
        // whoever publishes must say who organises (RFC 5546, 3.2.1)
        event.add(new Organizer(
                new ParameterList(List.of(new Cn(clean(where.lab().in(reader))))),
                URI.create("mailto:" + installation.mailFrom())));
        var hours = LocalHours.of(facts.starts(), facts.ends(), where.zone());
        event.add(new DtStart<>(hours.starts()));
        event.add(new DtEnd<>(hours.ends()));
        event.add(new Summary(in(item.title(), reader), clean(item.title().in(reader))));
        var status = status(facts.state());
        if (status != null) {
            event.add(status);
        }
        var place = place(facts, reader);
        if (!place.isEmpty()) {
            event.add(new Location(clean(place)));
        }
        var words = description(item, reader);
        if (!words.isEmpty()) {
            event.add(new Description(clean(words)));
        }
        event.add(new Url(URI.create(installation.address("/labs/" + where.slug() + "/agenda?lang=" + reader.tag()))));
        return event;
    }

    private static @Nullable Status status(State state) {
        return switch (state) {
            case CONFIRMED -> null;
            case TENTATIVE -> ImmutableStatus.VEVENT_TENTATIVE;
            case CANCELLED -> ImmutableStatus.VEVENT_CANCELLED;
        };
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

    private static ParameterList in(LocalizedText text, Language reader) {
        var shown = text.shownIn(reader).language();
        return new ParameterList(List.of(new net.fortuna.ical4j.model.parameter.Language(shown.tag())));
    }

    /// Without control characters, which RFC 5545 (3.1) does not allow in a text.
    static String clean(String text) {
        return text.replaceAll("\\r\\n?", "\n").replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "");
    }
}
