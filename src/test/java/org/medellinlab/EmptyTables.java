package org.medellinlab;

import java.sql.BatchUpdateException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/// Empties every table but those the migrations keep, and every mailbox, before each test.
class EmptyTables implements TestExecutionListener {

    private static final Set<String> KEPT = Set.of("databasechangelog", "databasechangeloglock", "schema_fingerprint");

    private static final String DEADLOCK = "40001";

    private static final int TRIES = 20;

    @Override
    public void beforeTestMethod(TestContext context) throws Exception {
        var environment = context.getApplicationContext().getBean(Environment.class);
        try (var connection = DriverManager.getConnection(
                        environment.getRequiredProperty("medellinlab.database.url"),
                        environment.getRequiredProperty("medellinlab.database.owner.user"),
                        environment.getRequiredProperty("medellinlab.database.owner.password"));
                var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var rows = statement.executeQuery("""
                    select table_name from information_schema.tables
                    where table_schema = database() and table_type = 'BASE TABLE' and table_rows is not null""")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            tables.removeIf(table -> KEPT.contains(table.toLowerCase(Locale.ROOT)));
            statement.execute("set foreign_key_checks = 0");
            empty(tables, statement);
            statement.execute("set foreign_key_checks = 1");
        }
        EmbeddedEnvironment.mailServer().purgeEmailFromAllMailboxes();
    }

    /// What the test before left running (a letter on its way) may hold rows of several tables: where the two wait for
    /// each other the database ends one of them at once. All is emptied again then, until the other has ended.
    private static void empty(List<String> tables, Statement statement) throws SQLException {
        for (var tries = 1; ; tries++) {
            try {
                for (var table : tables) {
                    statement.addBatch("delete from `" + table + "`");
                }
                statement.executeBatch();
                return;
            } catch (BatchUpdateException ended) {
                if (tries == TRIES || !DEADLOCK.equals(ended.getSQLState())) {
                    throw ended;
                }
                statement.clearBatch();
            }
        }
    }
}
