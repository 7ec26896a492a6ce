package org.medellinlab.agenda;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import org.medellinlab.agenda.CalendarWriting.Facts;
import org.medellinlab.agenda.CalendarWriting.Where;
import org.medellinlab.agenda.FrozenAgenda.FrozenItem;
import org.medellinlab.directory.Directory;
import org.medellinlab.lab.LabReading;
import org.medellinlab.mail.CalendarPart;
import org.medellinlab.mail.Letter;
import org.medellinlab.mail.Outbox;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.calendar.CalendarEvent.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Posts invitations to items and their cancellations, and remembers who was sent what.
@Component
class InvitationPosting {

    private static final String KIND = "agenda.invitation";

    private final CalendarWriting writing;
    private final Directory directory;
    private final LabReading labs;
    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final Clock clock;

    InvitationPosting(
            CalendarWriting writing,
            Directory directory,
            LabReading labs,
            Outbox outbox,
            JdbcClient jdbc,
            Clock clock) {
        this.writing = writing;
        this.directory = directory;
        this.labs = labs;
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void request(LabId lab, FrozenItem item, List<PersonId> people) {
        people.forEach(person -> post(lab, item, person, ImmutableMethod.REQUEST));
    }

    void cancel(LabId lab, FrozenItem item, List<PersonId> people) {
        people.forEach(person -> post(lab, item, person, ImmutableMethod.CANCEL));
    }

    private void post(LabId lab, FrozenItem frozen, PersonId id, Method method) {
        var person = directory.person(id).orElseThrow(NotForYou::new);
        var address = person.address();
        if (address == null) {
            throw new Refused("mine.refused.no-address");
        }
        var off = method.equals(ImmutableMethod.CANCEL);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var sequence = next(frozen, id, off);
        var sheet = labs.sheet(lab).orElseThrow(NotForYou::new);
        var language = person.language();
        var where = new Where(sheet.slug(), sheet.name(), sheet.draft().zone());
        var facts = Facts.of(
                where, frozen.item(), sequence, now, off ? State.CANCELLED : AgendaCalendar.state(frozen.item()));
        var event = writing.event(facts, person, address);
        var text = writing.text(
                sheet.name().in(language), where.zone(), method, List.of(event), Set.of(where.zone()), language);
        var model = new HashMap<String, Object>();
        var title = frozen.item().title().in(language);
        model.put("subject", List.of(title));
        model.put("item", title);
        model.put("lab", sheet.name().in(language));
        model.put(
                "when",
                SpokenDates.dayAndYear(frozen.item().day(), language) + ", "
                        + SpokenDates.times(
                                frozen.item().starts(), frozen.item().ends()));
        model.put("city", sheet.hostCityName().in(language));
        model.put("off", off);
        outbox.post(Letter.now(
                        off ? KIND + "-off" : KIND,
                        address,
                        language,
                        KIND + ":" + frozen.item().id() + ":" + id.value() + ":" + now.toEpochMilli(),
                        "agenda/invitation",
                        model,
                        id)
                .with(new CalendarPart(method.getValue(), text)));
        remember(lab, frozen, id, sequence, off, now);
    }

    /// What was sent last counts on when the item itself has not changed: a calendar takes nothing that is not newer.
    private int next(FrozenItem item, PersonId person, boolean off) {
        return jdbc.sql("select sequence from agenda_invited where item_id = ? and person_id = ?")
                .params(item.item().id(), person.value())
                .query(Integer.class)
                .optional()
                .map(last -> Math.max(last + 1, item.sequence()))
                .orElse(off ? item.sequence() + 1 : item.sequence());
    }

    private void remember(LabId lab, FrozenItem item, PersonId person, int sequence, boolean off, Instant now) {
        var at = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        jdbc.sql("""
                        insert into agenda_invited (person_id, item_id, lab_id, sequence, called_off, sent_at)
                        values (?, ?, ?, ?, ?, ?) on duplicate key update
                            sequence = value(sequence), called_off = value(called_off), sent_at = value(sent_at)""")
                .params(person.value(), item.item().id(), lab.value(), sequence, off, at)
                .update();
    }
}
