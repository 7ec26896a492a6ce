package org.medellinlab.agenda;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.LocalizedTextConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the agenda in one statement a list.
@Component
class AgendaRows {

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();
    private static final String ITEM = """
            select i.id, i.item_key, i.version, i.kind, i.title, i.abstract, i.held_on, i.starts, i.ends, i.approximate,
                   i.venue_id, v.name as venue_name, v.district, i.track_id, t.name as track_name, i.phase
            from agenda_item i
            left join venue v on v.id = i.venue_id
            left join track t on t.id = i.track_id
            """;

    private final JdbcClient jdbc;

    AgendaRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A release with the sequences that calendars need.
    record Release(ReleasedAgenda agenda, FrozenAgenda frozen) {}

    List<AgendaItemRow> draft(LabId lab) {
        return jdbc.sql(ITEM + "where i.lab_id = ? order by i.held_on, i.starts, t.position, i.ends, i.item_key")
                .param(lab.value())
                .query(AgendaRows::item)
                .list();
    }

    Optional<AgendaItemRow> draftItem(LabId lab, UUID item) {
        return jdbc.sql(ITEM + "where i.lab_id = ? and i.id = ?")
                .param(lab.value())
                .param(item)
                .query(AgendaRows::item)
                .optional();
    }

    List<TrackRow> tracks(LabId lab) {
        return jdbc.sql("select id, name from track where lab_id = ? order by position, track_key")
                .param(lab.value())
                .query((rs, i) ->
                        new TrackRow(rs.getObject(1, UUID.class), TEXT.convertToEntityAttribute(rs.getString(2))))
                .list();
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

    private static AgendaItemRow item(ResultSet rs, int i) throws SQLException {
        return new AgendaItemRow(
                rs.getObject("id", UUID.class),
                rs.getString("item_key"),
                rs.getLong("version"),
                AgendaItemKind.valueOf(rs.getString("kind")),
                TEXT.convertToEntityAttribute(rs.getString("title")),
                text(rs, "abstract"),
                rs.getObject("held_on", LocalDate.class),
                rs.getObject("starts", LocalTime.class),
                rs.getObject("ends", LocalTime.class),
                rs.getBoolean("approximate"),
                rs.getObject("venue_id", UUID.class),
                text(rs, "venue_name"),
                rs.getString("district"),
                rs.getObject("track_id", UUID.class),
                text(rs, "track_name"),
                text(rs, "phase"));
    }

    private static @Nullable LocalizedText text(ResultSet rs, String column) throws SQLException {
        var json = rs.getString(column);
        return json == null ? null : TEXT.convertToEntityAttribute(json);
    }
}
