package org.medellinlab.agenda;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.LocalizedTextConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the agenda in one statement a list.
@Component
class AgendaRows {

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();
    private static final String ITEM = """
            select i.id, i.item_key, i.version, i.kind, i.title, i.abstract, i.held_on, i.starts, i.ends, i.approximate,
                   i.venue_id, v.name as venue_name, v.district, i.track_id, t.name as track_name, i.phase,
                   i.cancelled, i.unscheduled, i.end_venue_id, e.name as end_venue_name, i.capacity, i.languages,
                   i.guests, i.bring, i.audience, i.tags, i.materials, i.team_notes,
                   (select group_concat(concat_ws('|', p.role, coalesce(cast(p.person_id as char), ''),
                        coalesce(cast(p.seat_id as char), ''),
                        p.languages) order by p.position separator '\n')
                    from agenda_item_person p where p.item_id = i.id) as people
            from agenda_item i
            left join venue v on v.id = i.venue_id
            left join track t on t.id = i.track_id
            left join venue e on e.id = i.end_venue_id
            """;

    private final JdbcClient jdbc;

    AgendaRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A release with the sequences that calendars need.
    record Release(ReleasedAgenda agenda, FrozenAgenda frozen) {}

    List<AgendaItemRow> draft(LabId lab) {
        return items(lab, "and not i.unscheduled");
    }

    /// What waits in the tray.
    List<AgendaItemRow> unscheduled(LabId lab) {
        return items(lab, "and i.unscheduled");
    }

    private List<AgendaItemRow> items(LabId lab, String which) {
        return jdbc.sql(ITEM + "where i.lab_id = ? " + which
                        + " order by i.held_on, i.starts, t.position, i.ends, i.item_key")
                .param(lab.value())
                .query(ItemReader::item)
                .list();
    }

    Optional<AgendaItemRow> draftItem(LabId lab, UUID item) {
        return jdbc.sql(ITEM + "where i.lab_id = ? and i.id = ?")
                .param(lab.value())
                .param(item)
                .query(ItemReader::item)
                .optional();
    }

    Map<UUID, AgendaItemRow> draftItems(LabId lab, List<UUID> ids) {
        var rows = new HashMap<UUID, AgendaItemRow>();
        if (!ids.isEmpty()) {
            jdbc.sql(ITEM + "where i.lab_id = :lab and i.id in (:ids)")
                    .param("lab", lab.value())
                    .param("ids", ids)
                    .query(ItemReader::item)
                    .list()
                    .forEach(row -> rows.put(row.id(), row));
        }
        return rows;
    }

    List<TrackRow> tracks(LabId lab) {
        return jdbc.sql("select id, name from track where lab_id = ? order by position, track_key")
                .param(lab.value())
                .query((rs, i) ->
                        new TrackRow(rs.getObject(1, UUID.class), TEXT.convertToEntityAttribute(rs.getString(2))))
                .list();
    }

    /// Whether one of them is in no directory.
    boolean isUnknown(List<ItemPerson> people) {
        var persons =
                people.stream().flatMap(one -> Stream.ofNullable(one.person())).collect(Collectors.toSet());
        var seats =
                people.stream().flatMap(one -> Stream.ofNullable(one.seat())).collect(Collectors.toSet());
        return persons.size() != count("person", persons) || seats.size() != count("seat", seats);
    }

    private int count(String table, Set<UUID> ids) {
        return ids.isEmpty()
                ? 0
                : jdbc.sql("select count(*) from " + table + " where id in (:ids)")
                        .param("ids", ids)
                        .query(Integer.class)
                        .single();
    }

    Optional<Release> latest(LabId lab) {
        return jdbc.sql("""
                        select number, name, released_at, content from agenda_release
                        where lab_id = ? order by number desc limit 1""")
                .param(lab.value())
                .query((rs, i) -> {
                    var frozen = FrozenAgenda.of(rs.getString("content"));
                    var releasedAt =
                            rs.getObject("released_at", LocalDateTime.class).toInstant(ZoneOffset.UTC);
                    return new Release(
                            new ReleasedAgenda(rs.getInt("number"), rs.getString("name"), releasedAt, frozen.rows()),
                            frozen);
                })
                .optional();
    }
}
