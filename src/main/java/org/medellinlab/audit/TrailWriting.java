package org.medellinlab.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Ids;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes entries on the connection of the transaction they belong to, many rows with one statement.
@Component
class TrailWriting {

    private static final int AT_ONCE = 200;
    private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
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
        findLabs(connection, entries);
        for (var from = 0; from < entries.size(); from += AT_ONCE) {
            insert(connection, entries.subList(from, Math.min(entries.size(), from + AT_ONCE)));
        }
    }

    private void insert(Connection connection, List<Entry> entries) throws SQLException {
        var now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        try (var statement = connection.prepareStatement(
                INSERT + String.join(", ", entries.stream().map(entry -> ROW).toList()))) {
            var column = 0;
            for (var entry : entries) {
                statement.setObject(++column, Ids.next());
                statement.setObject(++column, now);
                statement.setObject(++column, entry.origin().person());
                statement.setString(++column, entry.origin().channel().name());
                statement.setObject(++column, entry.lab());
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

    private @Nullable String text(Map<String, @Nullable Object> fields) {
        return fields.isEmpty() ? null : json.writeValueAsString(fields);
    }

    /// One question for each table, however many parts there are.
    private static void findLabs(Connection connection, List<Entry> entries) throws SQLException {
        var wanted = new HashMap<String, Set<UUID>>();
        for (var entry : entries) {
            var parent = entry.parent();
            if (entry.lab() == null && parent != null) {
                wanted.computeIfAbsent(parent.table(), table -> new HashSet<>()).add(parent.id());
            }
        }
        var labs = new HashMap<UUID, UUID>();
        for (var table : wanted.entrySet()) {
            var ids = table.getValue();
            var marks = String.join(", ", ids.stream().map(id -> "?").toList());
            try (var statement = connection.prepareStatement(
                    "select id, lab_id from " + table.getKey() + " where id in (" + marks + ")")) {
                var column = 0;
                for (var id : ids) {
                    statement.setObject(++column, id);
                }
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        labs.put(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class));
                    }
                }
            }
        }
        for (var entry : entries) {
            var parent = entry.parent();
            if (entry.lab() == null && parent != null) {
                entry.lab(labs.get(parent.id()));
            }
        }
    }
}
