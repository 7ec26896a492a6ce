package org.medellinlab.agenda;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import org.medellinlab.agenda.CalendarWriting.Facts;
import org.medellinlab.agenda.MyItem.Why;
import org.medellinlab.agenda.PersonalAgendaRows.OfLab;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.calendar.CalendarEvent.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// A person's own calendar, for whoever has one of its addresses: three statements, however much is in it.
@Service
@PreAuthorize("permitAll()")
public class PersonalCalendar {

    private static final int LONGEST_TOKEN = 64;

    private final JdbcClient jdbc;
    private final PersonalAgendaRows rows;
    private final CalendarWriting writing;
    private final Messages messages;

    PersonalCalendar(JdbcClient jdbc, PersonalAgendaRows rows, CalendarWriting writing, Messages messages) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.writing = writing;
        this.messages = messages;
    }

    /// The calendar; nothing for an address that was never given out, or was ended.
    public Optional<String> ics(String token) {
        record Feed(PersonId person, Language language) {}
        if (token.length() > LONGEST_TOKEN) {
            return Optional.empty();
        }
        return jdbc.sql("select person_id, language from calendar_feed where token_hash = ?")
                .param(FeedTokens.hash(token))
                .query((rs, i) -> new Feed(
                        new PersonId(rs.getObject(1, UUID.class)),
                        Language.ofTag(rs.getString(2)).orElse(Language.ES)))
                .optional()
                .map(feed -> text(rows.of(feed.person(), null), feed.language()));
    }

    private String text(List<OfLab> labs, Language reader) {
        var events = new ArrayList<VEvent>();
        var zones = new LinkedHashSet<ZoneId>();
        for (var lab : labs) {
            zones.add(lab.where().zone());
            lab.items().stream()
                    .filter(MyItem::isMine)
                    .forEach(item -> events.add(event(lab, item, state(item), reader)));
            lab.gone().stream()
                    .filter(MyItem::isMine)
                    .forEach(item -> events.add(event(lab, item, State.CANCELLED, reader)));
        }
        return writing.text(
                messages.get(reader, "mine.calendar"),
                labs.isEmpty() ? ZoneId.of("UTC") : labs.getLast().where().zone(),
                ImmutableMethod.PUBLISH,
                events,
                Set.copyOf(zones),
                reader);
    }

    /// What is called off is that, also for those who have not chosen yet.
    private static State state(MyItem item) {
        return item.why() == Why.OPEN && !item.item().isCancelled()
                ? State.TENTATIVE
                : AgendaCalendar.state(item.item());
    }

    private VEvent event(OfLab lab, MyItem item, State state, Language reader) {
        return writing.event(
                new Facts(
                        lab.where(),
                        item.item(),
                        item.starts(),
                        item.ends(),
                        item.from(),
                        item.sequence(),
                        lab.releasedAt(),
                        state),
                reader);
    }
}
