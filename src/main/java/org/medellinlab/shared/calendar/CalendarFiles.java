package org.medellinlab.shared.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.Attendee;
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
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.Installation;
import org.medellinlab.shared.Language;
import org.springframework.stereotype.Component;

/// Writes iCalendar (RFC 5545). The same facts give the same bytes on every node.
@Component
public class CalendarFiles {

    private static final TimeZoneRegistry ZONES =
            TimeZoneRegistryFactory.getInstance().createRegistry();

    private final Installation installation;

    CalendarFiles(Installation installation) {
        this.installation = installation;
    }

    /// A whole calendar.
    ///
    /// @param part of the product that speaks: `Agenda`
    /// @param name as a program lists it
    /// @param zones that the events name
    public String text(
            String part,
            String name,
            ZoneId zone,
            Method method,
            List<VEvent> events,
            Set<ZoneId> zones,
            Language reader) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Medellin Lab//" + part + "//" + reader.tag().toUpperCase(Locale.ROOT)));
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

    public VEvent event(CalendarEvent of) {
        var event = new VEvent(false);
        event.add(new Uid(of.id() + "@" + installation.baseUrl().getHost()));
        event.add(new DtStamp(of.stamp().truncatedTo(ChronoUnit.SECONDS)));
        event.add(new Sequence(of.sequence()));
        // whoever publishes must say who organises (RFC 5546, 3.2.1)
        event.add(new Organizer(
                new ParameterList(List.of(new Cn(clean(of.organizer())))),
                mailto(installation.mailFrom().toString())));
        // as its clocks say it: a time with a zone the library counts by tables of its own, which are wrong for
        // zones that gave up summer time
        event.add(new DtStart<>(in(of.starts().getZone()), of.starts().toLocalDateTime()));
        event.add(new DtEnd<>(in(of.ends().getZone()), of.ends().toLocalDateTime()));
        event.add(new Summary(
                new ParameterList(List.of(new net.fortuna.ical4j.model.parameter.Language(
                        of.title().language().tag()))),
                clean(of.title().words())));
        var status = status(of.state());
        if (status != null) {
            event.add(status);
        }
        if (!of.place().isEmpty()) {
            event.add(new Location(clean(of.place())));
        }
        if (!of.words().isEmpty()) {
            event.add(new Description(clean(of.words())));
        }
        event.add(new Url(of.url()));
        return event;
    }

    /// The same for one who is invited to it (RFC 5546, 3.2.2); nobody is asked to answer.
    public VEvent event(CalendarEvent of, String name, EmailAddress address) {
        var event = event(of);
        event.add(new Attendee(
                new ParameterList(List.of(new Cn(clean(name)), PartStat.NEEDS_ACTION, Rsvp.FALSE)),
                mailto(address.value())));
        return event;
    }

    /// Signs that an address may have and a URI may not are written in percent.
    private static URI mailto(String address) {
        try {
            return new URI("mailto", address, null);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ParameterList in(ZoneId zone) {
        return new ParameterList(List.of(new TzId(zone.getId())));
    }

    private static @Nullable Status status(CalendarEvent.State state) {
        return switch (state) {
            case CONFIRMED -> null;
            case TENTATIVE -> ImmutableStatus.VEVENT_TENTATIVE;
            case CANCELLED -> ImmutableStatus.VEVENT_CANCELLED;
        };
    }

    /// Without control characters, which RFC 5545 (3.1) does not allow in a text.
    private static String clean(String text) {
        return text.replaceAll("\\r\\n?", "\n").replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "");
    }
}
