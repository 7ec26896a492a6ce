package org.medellinlab.agenda;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.agenda.CalendarWriting.Where;
import org.medellinlab.shared.LocalizedTextConverter;
import org.medellinlab.shared.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads one person's agenda of all labs, in one statement and one for each feature that gives places.
@Component
class PersonalAgendaRows {

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();

    private final JdbcClient jdbc;
    private final ObjectProvider<PersonalEntries> sources;

    PersonalAgendaRows(JdbcClient jdbc, ObjectProvider<PersonalEntries> sources) {
        this.jdbc = jdbc;
        this.sources = sources;
    }

    /// One lab's part of it.
    ///
    /// @param gone what earlier releases held and the latest does not, as it stands for this person
    record OfLab(
            UUID lab, Where where, Instant releasedAt, FrozenAgenda frozen, List<MyItem> items, List<MyItem> gone) {}

    /// @param lab only this one; all that are not long past when absent
    List<OfLab> of(PersonId person, @Nullable UUID lab) {
        var entries = sources.orderedStream()
                .flatMap(source -> source.of(person).stream())
                .toList();
        return jdbc.sql("""
                        select l.id, l.slug, l.name, l.zone, r.released_at, r.content,
                            (select group_concat(c.item_id) from agenda_choice c
                             where c.lab_id = l.id and c.person_id = :person) as chosen,
                            (select group_concat(h.seat_id) from holding h where h.person_id = :person
                             and (h.until_on is null or h.until_on >= utc_date())) as seats
                        from lab l join agenda_release r on r.lab_id = l.id and r.number =
                            (select max(x.number) from agenda_release x where x.lab_id = l.id)
                        where l.last_day > utc_date() - interval 1 year and (:lab is null or l.id = :lab)
                            and l.id in (select lab_id from participant where person_id = :person)
                        order by l.first_day, l.id""")
                .param("person", person.value())
                .param("lab", lab)
                .query((rs, i) -> ofLab(rs, person, entries))
                .list();
    }

    private static OfLab ofLab(ResultSet rs, PersonId person, List<PersonalEntry> entries) throws SQLException {
        var frozen = FrozenAgenda.of(Objects.requireNonNull(rs.getString("content")));
        var seats = ids(rs.getString("seats"));
        var chosen = ids(rs.getString("chosen"));
        Predicate<AgendaItemRow> own = row -> isNamed(row, person, seats);
        var ever =
                Stream.concat(frozen.items().stream(), frozen.gone().stream()).toList();
        return new OfLab(
                rs.getObject("id", UUID.class),
                new Where(
                        rs.getString("slug"),
                        TEXT.convertToEntityAttribute(rs.getString("name")),
                        ZoneId.of(rs.getString("zone"))),
                rs.getObject("released_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                frozen,
                MyItems.of(frozen.items(), frozen.items(), chosen, own, entries),
                MyItems.of(frozen.gone(), ever, chosen, own, entries));
    }

    private static boolean isNamed(AgendaItemRow row, PersonId person, Set<UUID> seats) {
        return row.details().people().stream()
                .anyMatch(one ->
                        person.value().equals(one.person()) || (one.seat() != null && seats.contains(one.seat())));
    }

    private static Set<UUID> ids(@Nullable String list) {
        var ids = new HashSet<UUID>();
        if (list != null) {
            for (var id : list.split(",", -1)) {
                ids.add(UUID.fromString(id));
            }
        }
        return ids;
    }
}
