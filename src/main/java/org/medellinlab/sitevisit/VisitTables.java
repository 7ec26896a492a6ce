package org.medellinlab.sitevisit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.LocalizedTextConverter;
import org.medellinlab.sitevisit.VisitSheet.DepartureRow;
import org.medellinlab.sitevisit.VisitSheet.StopRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the visits of a lab, in four statements however many there are.
@Component
class VisitTables {

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();

    private final JdbcClient jdbc;

    VisitTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The visits in the order of their first departure; those without departures come last.
    ///
    /// @param inside whether the reader takes part in the lab, and may see who guides and who receives
    List<VisitSheet> ofLab(LabId lab, boolean inside) {
        var stops = stops(lab, inside);
        var minutes = new Travel(jdbc, lab);
        var departures = departures(lab, inside);
        return jdbc
                .sql("""
                        select id, visit_key, title, summary, capacity, agenda_item_id from site_visit
                        where lab_id = ? order by visit_key
                        """)
                .param(lab.value())
                .query((rs, i) -> {
                    var id = rs.getObject("id", UUID.class);
                    var route = stops.getOrDefault(id, List.of());
                    var capacity = integer(rs, "capacity");
                    return new VisitSheet(
                            id,
                            rs.getString("visit_key"),
                            TEXT.convertToEntityAttribute(rs.getString("title")),
                            textOrNull(rs, "summary"),
                            capacity,
                            rs.getObject("agenda_item_id", UUID.class),
                            route,
                            rows(departures.getOrDefault(id, List.of()), route, minutes, capacity));
                })
                .list()
                .stream()
                .sorted(Comparator.comparing(
                        (VisitSheet visit) -> visit.departures().isEmpty()
                                ? LocalDateTime.MAX
                                : visit.departures().getFirst().leavesAt()))
                .toList();
    }

    private Map<UUID, List<StopRow>> stops(LabId lab, boolean inside) {
        var byVisit = new HashMap<UUID, List<StopRow>>();
        jdbc.sql("""
                        select s.visit_id, s.position, s.venue_id, s.host_id, s.contact, s.minutes, s.story,
                               v.name, v.district, v.latitude, v.longitude, o.name as host_name
                        from visit_stop s join site_visit w on w.id = s.visit_id join venue v on v.id = s.venue_id
                        left join organisation o on o.id = s.host_id
                        where w.lab_id = ? order by s.visit_id, s.position
                        """).param(lab.value()).query(rs -> {
            byVisit.computeIfAbsent(rs.getObject("visit_id", UUID.class), v -> new ArrayList<>())
                    .add(new StopRow(
                            rs.getInt("position"),
                            rs.getObject("venue_id", UUID.class),
                            TEXT.convertToEntityAttribute(rs.getString("name")),
                            rs.getString("district"),
                            rs.getObject("latitude", Double.class),
                            rs.getObject("longitude", Double.class),
                            rs.getObject("host_id", UUID.class),
                            textOrNull(rs, "host_name"),
                            inside ? rs.getString("contact") : null,
                            integer(rs, "minutes"),
                            textOrNull(rs, "story")));
        });
        return byVisit;
    }

    /// A departure before it is known when the group is back and how many seats are left.
    private record Bare(DepartureRow row, @Nullable UUID from) {}

    private Map<UUID, List<Bare>> departures(LabId lab, boolean inside) {
        var byVisit = new HashMap<UUID, List<Bare>>();
        jdbc.sql("""
                        select d.id, d.visit_id, d.departure_key, d.leaves_at, d.from_id, d.vehicle, d.seats, d.language,
                               d.bookable, v.name as from_name, p.name as guide,
                               (select count(*) from booking b where b.departure_id = d.id) as taken
                        from departure d join site_visit w on w.id = d.visit_id
                        left join venue v on v.id = d.from_id left join person p on p.id = d.guide_id
                        where w.lab_id = ? order by d.leaves_at, d.departure_key
                        """).param(lab.value()).query(rs -> {
            var leavesAt = rs.getObject("leaves_at", LocalDateTime.class);
            var language = rs.getString("language");
            var row = new DepartureRow(
                    rs.getObject("id", UUID.class),
                    rs.getString("departure_key"),
                    leavesAt,
                    leavesAt,
                    textOrNull(rs, "from_name"),
                    rs.getString("vehicle"),
                    rs.getInt("seats"),
                    language == null ? null : Language.valueOf(language),
                    inside ? rs.getString("guide") : null,
                    rs.getBoolean("bookable"),
                    rs.getInt("taken"),
                    0);
            byVisit.computeIfAbsent(rs.getObject("visit_id", UUID.class), v -> new ArrayList<>())
                    .add(new Bare(row, rs.getObject("from_id", UUID.class)));
        });
        return byVisit;
    }

    private static List<DepartureRow> rows(
            List<Bare> bare, List<StopRow> route, Travel minutes, @Nullable Integer capacity) {
        var taken = bare.stream().mapToInt(b -> b.row().taken()).sum();
        var room = capacity == null ? Integer.MAX_VALUE : capacity - taken;
        return bare.stream()
                .map(b -> complete(b.row(), minutes.along(b.from(), route), room))
                .toList();
    }

    private static DepartureRow complete(DepartureRow row, Duration away, int room) {
        var left = Math.max(0, Math.min(row.seats() - row.taken(), room));
        return new DepartureRow(
                row.id(),
                row.key(),
                row.leavesAt(),
                row.leavesAt().plus(away),
                row.from(),
                row.vehicle(),
                row.seats(),
                row.language(),
                row.guide(),
                row.bookable(),
                row.taken(),
                left);
    }

    private static @Nullable LocalizedText textOrNull(ResultSet rs, String column) throws SQLException {
        var json = rs.getString(column);
        return json == null ? null : TEXT.convertToEntityAttribute(json);
    }

    private static @Nullable Integer integer(ResultSet rs, String column) throws SQLException {
        var number = rs.getInt(column);
        return rs.wasNull() ? null : number;
    }
}
