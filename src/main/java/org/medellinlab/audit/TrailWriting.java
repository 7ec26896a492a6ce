package org.medellinlab.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Ids;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes entries on the connection of the transaction they belong to, many rows with one statement.
@Component
class TrailWriting {

    private static final int AT_ONCE = 200;
    private static final String ROW = "(?, ?, ?, ?, %s, ?, ?, ?, ?, ?, ?)";
    private static final String INSERT = """
            insert into audit_entry (id, happened_at, person_id, channel, lab_id, thing_kind, thing_id, thing_name,
                happened, was, became) values\s""";

    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    TrailWriting(Clock clock) {
        this.clock = clock;
    }

    void write(Connection connection, Collection<Entry> gathered) throws SQLException {
        var entries = gathered.stream().filter(entry -> !entry.saysNothing()).toList();
        for (var from = 0; from < entries.size(); from += AT_ONCE) {
            insert(connection, entries.subList(from, Math.min(entries.size(), from + AT_ONCE)));
        }
    }

    private void insert(Connection connection, List<Entry> entries) throws SQLException {
        var now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        try (var statement = connection.prepareStatement(INSERT
                + String.join(", ", entries.stream().map(TrailWriting::row).toList()))) {
            var column = 0;
            for (var entry : entries) {
                statement.setObject(++column, Ids.next());
                statement.setObject(++column, now);
                statement.setObject(++column, entry.origin().person());
                statement.setString(++column, entry.origin().channel().name());
                statement.setObject(
                        ++column,
                        entry.parent() == null ? entry.lab() : entry.parent().id());
                statement.setString(++column, entry.kind());
                statement.setObject(++column, entry.thing());
                statement.setString(++column, entry.name());
                statement.setString(++column, entry.happened().name());
                statement.setString(++column, text(entry.was()));
                statement.setString(++column, text(entry.became()));
            }
            statement.executeUpdate();
        }
    }

    /// The lab of what is a part is that of the whole, as it is there.
    private static String row(Entry entry) {
        var parent = entry.parent();
        return ROW.formatted(parent == null ? "?" : "(select lab_id from " + parent.table() + " where id = ?)");
    }

    private @Nullable String text(Map<String, @Nullable Object> fields) {
        return fields.isEmpty() ? null : json.writeValueAsString(fields);
    }
}
