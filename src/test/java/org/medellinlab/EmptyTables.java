package org.medellinlab;

import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Set;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/// Empties every table but those the migrations keep, and every mailbox, before each test.
class EmptyTables implements TestExecutionListener {

    private static final Set<String> KEPT = Set.of("databasechangelog", "databasechangeloglock", "schema_fingerprint");

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
            statement.execute("set foreign_key_checks = 0");
            for (var table : tables) {
                if (!KEPT.contains(table.toLowerCase(java.util.Locale.ROOT))) {
                    statement.addBatch("delete from `" + table + "`");
                }
            }
            statement.executeBatch();
            statement.execute("set foreign_key_checks = 1");
        }
        EmbeddedEnvironment.mailServer().purgeEmailFromAllMailboxes();
    }
}
