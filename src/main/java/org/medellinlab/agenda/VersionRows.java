package org.medellinlab.agenda;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.agenda.AgendaVersion.NoticeSent;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.NotForYou;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the versions of an agenda: the list of all without their contents, one with its contents.
@Component
class VersionRows {

    private static final String DRAFT = "select count(*) from agenda_item where lab_id = ?";
    private static final String SCHEDULED = """
            select 0 as number, null as id, s.name, s.public_at as at, p.name as by_name,
                json_length(s.content, '$.items') as items, null as from_number, null as people, null as sent_at
            from agenda_scheduled s left join person p on p.id = s.scheduled_by where s.lab_id = ?""";
    private static final String RELEASES = """
            select r.number, null as id, r.name, r.released_at as at, p.name as by_name,
                json_length(r.content, '$.items') as items, n.from_number, n.people, n.sent_at
            from agenda_release r left join person p on p.id = r.released_by
            left join agenda_notice n on n.release_id = r.id
            where r.lab_id = ? order by r.number desc""";
    private static final String ALTERNATIVES = """
            select 0 as number, a.id, a.name, a.kept_at as at, p.name as by_name,
                json_length(a.content, '$.items') as items, null as from_number, null as people, null as sent_at
            from agenda_alternative a left join person p on p.id = a.kept_by where a.lab_id = ? order by a.name""";

    private final JdbcClient jdbc;
    private final AgendaRows rows;

    VersionRows(JdbcClient jdbc, AgendaRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /// The draft, what is scheduled, the releases from the latest on, the alternatives by name.
    List<AgendaVersion> all(LabId lab) {
        var all = new ArrayList<AgendaVersion>();
        var items = jdbc.sql(DRAFT).param(lab.value()).query(Integer.class).single();
        all.add(new AgendaVersion(VersionKey.DRAFT, "", null, null, items, null));
        for (var sql : List.of(SCHEDULED, RELEASES, ALTERNATIVES)) {
            all.addAll(jdbc.sql(sql)
                    .param(lab.value())
                    .query((rs, i) -> version(sql, rs))
                    .list());
        }
        return List.copyOf(all);
    }

    /// What is in a version, in the order of days and hours.
    List<AgendaItemRow> items(LabId lab, VersionKey key) {
        var content = switch (key.kind()) {
            case DRAFT -> null;
            case SCHEDULED -> "select content from agenda_scheduled where lab_id = ? and ? = 0";
            case RELEASE -> "select content from agenda_release where lab_id = ? and number = ?";
            case ALTERNATIVE -> "select content from agenda_alternative where lab_id = ? and id = ?";
        };
        if (content == null) {
            return rows.draft(lab);
        }
        var which = key.alternative() == null ? (Object) key.number() : key.alternative();
        return jdbc.sql(content)
                .params(lab.value(), which)
                .query(String.class)
                .optional()
                .map(json -> FrozenAgenda.of(Objects.requireNonNull(json)).rows())
                .orElseThrow(NotForYou::new);
    }

    private static AgendaVersion version(String sql, ResultSet rs) throws SQLException {
        var alternative = rs.getObject("id", UUID.class);
        var key = alternative != null
                ? VersionKey.alternative(alternative)
                : sql.equals(SCHEDULED) ? VersionKey.SCHEDULED : VersionKey.release(rs.getInt("number"));
        var sentAt = instant(rs, "sent_at");
        return new AgendaVersion(
                key,
                rs.getString("name"),
                instant(rs, "at"),
                rs.getString("by_name"),
                rs.getInt("items"),
                sentAt == null ? null : new NoticeSent(rs.getInt("from_number"), rs.getInt("people"), sentAt));
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        var at = rs.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }
}
