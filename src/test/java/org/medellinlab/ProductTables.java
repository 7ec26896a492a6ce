package org.medellinlab;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/// The product's tables between tests, over one connection of their owner's that lasts as long as the tests do.
final class ProductTables {

    /// The migrations keep these.
    private static final Set<String> KEPT = Set.of("databasechangelog", "databasechangeloglock", "schema_fingerprint");

    /// Beside the product's: rows that are put back.
    private static final String ASIDE = "medellinlab_laid";

    /// Rows are copied as they were, so that nothing of them needs to be checked again.
    private static final String COPYING = "set foreign_key_checks = 0, check_constraint_checks = 0";

    private static final String DEADLOCK = "40001";

    private static final int TRIES = 20;

    private static @Nullable ProductTables tables;

    private final Connection owner;

    /// Of each table the columns that are written: others follow from them.
    private final Map<String, String> columns = new HashMap<>();

    private ProductTables(Connection owner) throws SQLException {
        this.owner = owner;
        try (var statement = owner.createStatement()) {
            try (var rows = statement.executeQuery("""
                    select table_name, group_concat('`', column_name, '`') from information_schema.columns
                    join information_schema.tables using (table_schema, table_name)
                    where table_schema = database() and table_type = 'BASE TABLE' and is_generated = 'NEVER'
                    group by table_name""")) {
                while (rows.next()) {
                    columns.put(rows.getString(1), rows.getString(2));
                }
            }
            columns.keySet().removeIf(table -> KEPT.contains(table.toLowerCase(Locale.ROOT)));
            statement.execute(COPYING);
            statement.execute("create database if not exists " + ASIDE);
        }
    }

    static synchronized ProductTables of(Environment environment) throws SQLException {
        if (tables == null || !tables.owner.isValid(1)) {
            tables = new ProductTables(DriverManager.getConnection(
                    environment.getRequiredProperty("medellinlab.database.url"),
                    environment.getRequiredProperty("medellinlab.database.owner.user"),
                    environment.getRequiredProperty("medellinlab.database.owner.password")));
        }
        return tables;
    }

    /// Nothing before the first test, and in the demonstration.
    static synchronized Optional<ProductTables> ofTests() {
        return Optional.ofNullable(tables);
    }

    /// What the test before left running (a letter on its way) may hold rows of several tables: where the two wait for
    /// each other the database ends one of them at once. All is emptied again then, until the other has ended.
    void empty() throws SQLException {
        for (var tries = 1; ; tries++) {
            try (var statement = owner.createStatement()) {
                for (var table : filled(statement)) {
                    statement.addBatch("delete from `" + table + "`");
                }
                statement.executeBatch();
                return;
            } catch (SQLException ended) {
                if (tries == TRIES || !DEADLOCK.equals(ended.getSQLState())) {
                    throw ended;
                }
            }
        }
    }

    boolean areEmpty() throws SQLException {
        try (var statement = owner.createStatement()) {
            return filled(statement).isEmpty();
        }
    }

    /// Sets all rows aside.
    ///
    /// @return the tables that have some
    List<String> keep(int number) throws SQLException {
        try (var statement = owner.createStatement()) {
            var filled = filled(statement);
            for (var table : filled) {
                statement.addBatch("create or replace table %s as select %s from `%s`"
                        .formatted(aside(number, table), columns.get(table), table));
            }
            statement.executeBatch();
            return filled;
        }
    }

    /// Puts the rows set aside back into the empty tables. What the public sees is read anew all the same: tests change
    /// rows without telling, and what was made of those must not be taken for what is there now.
    void putBack(int number, List<String> filled) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.addBatch("begin");
            for (var table : filled) {
                var written = columns.get(table);
                statement.addBatch("insert into `%s` (%s) select %s from %s"
                        .formatted(table, written, written, aside(number, table)));
            }
            statement.addBatch("update public_revision set changed_at = utc_timestamp(6)");
            statement.addBatch("commit");
            statement.executeBatch();
        }
    }

    private static String aside(int number, String table) {
        return ASIDE + ".`" + number + "_" + table + "`";
    }

    /// Those that hold rows, by one statement. It waits for what is being written, as emptying them would.
    private List<String> filled(Statement statement) throws SQLException {
        var names = new ArrayList<String>();
        try (var rows = statement.executeQuery(columns.keySet().stream()
                .map(table -> "(select '" + table + "' from `" + table + "` limit 1 for update)")
                .collect(Collectors.joining(" union all ")))) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
