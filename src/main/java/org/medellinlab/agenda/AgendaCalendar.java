package org.medellinlab.agenda;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;
import org.medellinlab.lab.LabReading;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.shared.Installation;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.NotForYou;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// The released agenda as iCalendar (RFC 5545), to be subscribed to: `text/calendar; charset=utf-8; method=PUBLISH`.
/// The same release gives the same bytes on every node.
@Service
@PreAuthorize("permitAll()")
public class AgendaCalendar {

    private final AgendaRows rows;
    private final LabReading labs;
    private final Installation installation;
    private final Messages messages;

    AgendaCalendar(AgendaRows rows, LabReading labs, Installation installation, Messages messages) {
        this.rows = rows;
        this.labs = labs;
        this.installation = installation;
        this.messages = messages;
    }

    /// The whole agenda in a language; a calendar without events as long as nothing was released.
    public String ics(LabId lab, Language reader) {
        return read(lab).apply(reader);
    }

    /// Reads what the calendar needs now, and writes it in a language when that is asked for: without the database.
    public Function<Language, String> read(LabId lab) {
        var sheet = labs.sheet(lab).orElseThrow(NotForYou::new);
        var release = rows.latest(lab);
        return reader -> {
            var events = release.stream()
                    .flatMap(latest ->
                            latest.frozen().items().stream().map(frozen -> event(sheet, latest, frozen, reader)))
                    .toList();
            return text(sheet, events, reader);
        };
    }

    private String text(LabSheet lab, List<VEvent> events, Language reader) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Medellin Lab//Agenda//" + reader.tag().toUpperCase(Locale.ROOT)));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new XProperty("X-WR-CALNAME", clean(lab.name().in(reader))));
        calendar.add(new XProperty("X-WR-TIMEZONE", lab.draft().zone().getId()));
        var zone = TimeZoneRegistryFactory.getInstance()
                .createRegistry()
                .getTimeZone(lab.draft().zone().getId());
        if (zone != null) {
            calendar.add(zone.getVTimeZone());
        }
        events.forEach(calendar::add);
        try {
            var out = new StringWriter(events.size() * 600 + 2000);
            new CalendarOutputter(false).output(calendar, out);
            return FoldedLines.of(out.toString());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private VEvent event(LabSheet lab, AgendaRows.Release release, FrozenAgenda.FrozenItem frozen, Language reader) {
        var item = frozen.item();
        var zone = lab.draft().zone();
        var event = new VEvent(false);
        event.add(new Uid(item.id() + "@" + installation.baseUrl().getHost()));
        event.add(new DtStamp(release.agenda().releasedAt().truncatedTo(ChronoUnit.SECONDS)));
        event.add(new Sequence(frozen.sequence()));
        // whoever publishes must say who organises (RFC 5546, 3.2.1)
        event.add(new Organizer(
                new ParameterList(List.of(new Cn(clean(lab.name().in(reader))))),
                URI.create("mailto:" + installation.mailFrom())));
        event.add(new DtStart<>(at(item.day(), item.starts(), zone)));
        event.add(new DtEnd<>(at(item.day(), item.ends(), zone)));
        event.add(new Summary(in(item.title(), reader), clean(item.title().in(reader))));
        var place = Stream.of(item.venueName() == null ? "" : item.venueName().in(reader), text(item.district()))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
        if (!place.isEmpty()) {
            event.add(new Location(clean(place)));
        }
        var words = description(item, reader);
        if (!words.isEmpty()) {
            event.add(new Description(clean(words)));
        }
        event.add(new Url(URI.create(installation.address("/labs/" + lab.slug() + "/agenda?lang=" + reader.tag()))));
        return event;
    }

    private String description(AgendaItemRow item, Language reader) {
        return Stream.of(
                        messages.get(reader, kindKey(item.kind())),
                        item.abstractText() == null ? "" : item.abstractText().in(reader),
                        item.approximate() ? messages.get(reader, "agenda.approximate") : "")
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    static String kindKey(AgendaItemKind kind) {
        return "agenda.kind." + kind.name();
    }

    private static ZonedDateTime at(LocalDate day, LocalTime time, ZoneId zone) {
        return day.atTime(time).atZone(zone);
    }

    private static ParameterList in(LocalizedText text, Language reader) {
        var shown = text.shownIn(reader).language();
        return new ParameterList(List.of(new net.fortuna.ical4j.model.parameter.Language(shown.tag())));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /// Without control characters, which RFC 5545 (3.1) does not allow in a text.
    private static String clean(String text) {
        return text.replaceAll("\\r\\n?", "\n").replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "");
    }
}
