package org.medellinlab.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.audit.TrailChoices.Who;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads pages of the trail: one question for the lines, one each for the names that the trail and its features know.
@Component
class TrailQuery {

    private record Line(
            UUID id,
            Instant at,
            @Nullable UUID person,
            Channel channel,
            @Nullable UUID lab,
            String kind,
            UUID thing,
            Happened happened,
            @Nullable String was,
            @Nullable String became) {}

    private final JdbcClient jdbc;
    private final TrailNames names;

    TrailQuery(JdbcClient jdbc, TrailNames names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    List<TrailRow> page(TrailFilter filter, @Nullable UUID before, Language reader) {
        var where = new ArrayList<String>();
        var values = new ArrayList<Object>();
        narrow(
                where,
                values,
                "lab_id = ?",
                filter.lab() == null ? null : filter.lab().value());
        narrow(where, values, "person_id = ?", filter.person());
        narrow(where, values, "thing_id = ?", filter.thing());
        narrow(where, values, "thing_kind = ?", filter.kind());
        narrow(
                where,
                values,
                "channel = ?",
                filter.channel() == null ? null : filter.channel().name());
        narrow(where, values, "happened_at >= ?", column(filter.from()));
        narrow(where, values, "happened_at < ?", column(filter.until()));
        narrow(where, values, "id < ?", before);
        var lines = jdbc.sql("select * from audit_entry"
                        + (where.isEmpty() ? "" : " where " + String.join(" and ", where))
                        + " order by id desc limit " + TrailReading.PAGE)
                .params(values)
                .query((rs, i) -> line(rs))
                .list();
        return named(lines, reader);
    }

    /// The kinds and people of the latest ten thousand lines: what somebody may look for, found in a bounded time.
    TrailChoices choices(@Nullable LabId lab) {
        var kinds = new LinkedHashSet<String>();
        var people = new LinkedHashSet<UUID>();
        var asked = jdbc.sql("select distinct person_id, thing_kind from (select person_id, thing_kind from audit_entry"
                + (lab == null ? "" : " where lab_id = ?") + " order by id desc limit 10000) latest");
        (lab == null ? asked : asked.param(lab.value())).query(rs -> {
            kinds.add(rs.getString("thing_kind"));
            var person = rs.getObject("person_id", UUID.class);
            if (person != null) {
                people.add(person);
            }
        });
        var known = names.of(people, Language.ES);
        return new TrailChoices(
                people.stream()
                        .filter(known::containsKey)
                        .map(id -> new Who(id, known.getOrDefault(id, "")))
                        .sorted(java.util.Comparator.comparing(Who::name))
                        .toList(),
                kinds.stream().sorted().toList());
    }

    private List<TrailRow> named(List<Line> lines, Language reader) {
        var ids = new LinkedHashSet<UUID>();
        var was = new ArrayList<Map<String, @Nullable Object>>();
        var became = new ArrayList<Map<String, @Nullable Object>>();
        for (var line : lines) {
            ids.add(line.thing());
            if (line.person() != null) {
                ids.add(line.person());
            }
            was.add(Told.read(line.was()));
            became.add(Told.read(line.became()));
            Told.collectIds(was.getLast(), ids);
            Told.collectIds(became.getLast(), ids);
        }
        var known = names.of(ids, reader);
        var rows = new ArrayList<TrailRow>();
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            rows.add(new TrailRow(
                    line.id(),
                    line.at(),
                    line.person() == null ? null : known.getOrDefault(line.person(), "…"),
                    line.channel(),
                    line.lab() == null ? null : new LabId(line.lab()),
                    line.kind(),
                    line.thing(),
                    known.getOrDefault(line.thing(), ""),
                    line.happened(),
                    words(was.get(i), known, reader),
                    words(became.get(i), known, reader)));
        }
        return rows;
    }

    private static Map<String, String> words(
            Map<String, @Nullable Object> fields, Map<UUID, String> known, Language reader) {
        var words = new LinkedHashMap<String, String>();
        fields.forEach((field, value) -> words.put(field, Told.words(value, known, reader)));
        return words;
    }

    private static Line line(ResultSet rs) throws SQLException {
        return new Line(
                rs.getObject("id", UUID.class),
                rs.getObject("happened_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                rs.getObject("person_id", UUID.class),
                Channel.valueOf(rs.getString("channel")),
                rs.getObject("lab_id", UUID.class),
                rs.getString("thing_kind"),
                rs.getObject("thing_id", UUID.class),
                Happened.valueOf(rs.getString("happened")),
                rs.getString("was"),
                rs.getString("became"));
    }

    private static @Nullable LocalDateTime column(@Nullable Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static void narrow(List<String> where, List<Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            where.add(condition);
            values.add(value);
        }
    }
}
