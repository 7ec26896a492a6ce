package org.medellinlab.agenda;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import org.medellinlab.agenda.CalendarWriting.Facts;
import org.medellinlab.agenda.CalendarWriting.Where;
import org.medellinlab.lab.LabReading;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.calendar.CalendarEvent.State;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// The released agenda as iCalendar (RFC 5545), to be subscribed to: `text/calendar; charset=utf-8; method=PUBLISH`.
/// What was cancelled or taken out stays in it, as cancelled.
@Service
@PreAuthorize("permitAll()")
public class AgendaCalendar {

    private final AgendaRows rows;
    private final LabReading labs;
    private final CalendarWriting writing;

    AgendaCalendar(AgendaRows rows, LabReading labs, CalendarWriting writing) {
        this.rows = rows;
        this.labs = labs;
        this.writing = writing;
    }

    /// The whole agenda in a language; a calendar without events as long as nothing was released.
    public String ics(LabId lab, Language reader) {
        return read(lab).apply(reader);
    }

    /// Reads what the calendar needs now, and writes it in a language when that is asked for: without the database.
    public Function<Language, String> read(LabId lab) {
        var sheet = labs.sheet(lab).orElseThrow(NotForYou::new);
        var where = new Where(sheet.slug(), sheet.name(), sheet.draft().zone());
        var released = rows.latest(lab);
        return reader -> writing.text(
                sheet.name().in(reader),
                where.zone(),
                ImmutableMethod.PUBLISH,
                released.map(release -> events(where, release, reader)).orElse(List.of()),
                Set.of(where.zone()),
                reader);
    }

    /// The same for one item at a time; a calendar without events for an item that was not released.
    public BiFunction<UUID, Language, String> readOne(LabId lab) {
        var sheet = labs.sheet(lab).orElseThrow(NotForYou::new);
        var where = new Where(sheet.slug(), sheet.name(), sheet.draft().zone());
        var released = rows.latest(lab);
        return (item, reader) -> writing.text(
                sheet.name().in(reader),
                where.zone(),
                ImmutableMethod.PUBLISH,
                released.stream()
                        .flatMap(release ->
                                facts(where, release.frozen(), release.agenda().releasedAt()))
                        .filter(facts -> facts.item().id().equals(item))
                        .map(facts -> writing.event(facts, reader))
                        .toList(),
                Set.of(where.zone()),
                reader);
    }

    private List<VEvent> events(Where where, AgendaRows.Release release, Language reader) {
        var stamp = release.agenda().releasedAt();
        return facts(where, release.frozen(), stamp)
                .map(facts -> writing.event(facts, reader))
                .toList();
    }

    /// Items and then those that are gone.
    static Stream<Facts> facts(Where where, FrozenAgenda frozen, Instant stamp) {
        return Stream.concat(
                frozen.items().stream()
                        .map(one -> Facts.of(where, one.item(), one.sequence(), stamp, state(one.item()))),
                frozen.gone().stream().map(one -> Facts.of(where, one.item(), one.sequence(), stamp, State.CANCELLED)));
    }

    static State state(AgendaItemRow item) {
        return item.isCancelled() ? State.CANCELLED : State.CONFIRMED;
    }
}
