package org.medellinlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medellinlab.shared.KeptWords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/// The migrations, on a database of their own beside the product's.
@ProductTest
class MigrationTest {

    private static final String APART = "medellinlab_migrations";

    private static final String SHAPE = """
            select concat_ws(' ', table_name, ordinal_position, column_name, column_type, is_nullable, column_default,
                collation_name, extra, generation_expression) from information_schema.columns
            where table_schema = ? and table_name not like 'DATABASECHANGELOG%%'
            union all select concat_ws(' ', table_name, index_name, seq_in_index, column_name, non_unique)
            from information_schema.statistics where table_schema = ? and table_name not like 'DATABASECHANGELOG%%'
            union all select concat_ws(' ', table_name, constraint_name, referenced_table_name, delete_rule)
            from information_schema.referential_constraints where constraint_schema = ?
            union all select concat_ws(' ', table_name, privilege_type) from information_schema.table_privileges
            where table_schema = ? and grantee like concat('''', ?, '''%%')
            order by 1""".replace("%%", "%");

    @Autowired
    Environment environment;

    private Connection owner;

    @BeforeEach
    void an_empty_database() throws SQLException {
        owner = connect("");
        run("drop database if exists " + APART);
        run("create database " + APART + " character set utf8mb4 collate utf8mb4_uca1400_ai_ci");
    }

    @AfterEach
    void nothing_left() throws SQLException {
        run("drop database if exists " + APART);
        owner.close();
    }

    @Test
    void an_empty_database_becomes_the_one_the_product_runs_on() throws Exception {
        migrate(Integer.MAX_VALUE);
        assertThat(shape(APART)).isEqualTo(shape("medellinlab")).hasSizeGreaterThan(200);
    }

    @Test
    void a_second_start_changes_nothing() throws Exception {
        migrate(Integer.MAX_VALUE);
        var before = shape(APART);
        var made = made();
        migrate(Integer.MAX_VALUE);
        assertThat(shape(APART)).isEqualTo(before);
        assertThat(made()).isEqualTo(made);
    }

    /// A kill between a change and the line that says it was made: the change is made again.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 25, 40})
    void a_migration_killed_after_any_step_heals(int steps) throws Exception {
        migrate(steps);
        run("delete from " + APART + ".DATABASECHANGELOG order by ORDEREXECUTED desc limit 1");
        migrate(Integer.MAX_VALUE);
        assertThat(shape(APART)).isEqualTo(shape("medellinlab"));
    }

    @Test
    void the_last_step_says_what_was_reached_and_the_next_start_believes_it() throws Exception {
        migrate(3);
        assertThat(names("select table_name from information_schema.tables where table_schema = ?", APART))
                .doesNotContain("schema_fingerprint");
        migrate(Integer.MAX_VALUE);
        assertThat(names("select fingerprint from " + APART + ".schema_fingerprint"))
                .containsExactly("reached");
    }

    @Test
    void a_promise_half_written_is_carried_whole_and_its_table_stays_for_the_release_before() throws Exception {
        migrate(Integer.MAX_VALUE);
        run("set foreign_key_checks = 0");
        run("alter table " + APART
                + ".kept_note drop foreign key kept_note_of_person, drop foreign key kept_note_of_lab");
        run("insert into " + APART + """
                .promise_note (person_id, lab_id, id, group_id, seat_id, words, horizon, due, beneficiaries, known_by,
                    kind, resources, risks, visibility, reach, lessons)
                values ('0198f000-0000-7000-8000-000000000001', '0198f000-0000-7000-8000-000000000002',
                    '0198f000-0000-7000-8000-000000000003', '0198f000-0000-7000-8000-000000000004',
                    '0198f000-0000-7000-8000-000000000005', 'Dos "aulas"\\ny \u00c1gua', 'SHORT', '2031-05-01',
                    '0198f000-0000-7000-8000-000000000006', 'Se cuentan', 'TRAIN', '{"pt":"Salas"}',
                    '{"es":"Lluvia","en":"Rain"}', 'LAB', 'ALL', '0198f000-0000-7000-8000-000000000007')""");
        run("delete from " + APART + ".DATABASECHANGELOG where ID like 'commitment-0200-%'");
        migrate(Integer.MAX_VALUE);

        var kept = names("select content from " + APART + ".kept_note where about = 'promise'");
        assertThat(kept).hasSize(1);
        assertThat(JsonMapper.builder().build().readValue(kept.getFirst(), KeptWords.Words.class))
                .isEqualTo(new KeptWords.Words(
                        Map.ofEntries(
                                Map.entry("id", "0198f000-0000-7000-8000-000000000003"),
                                Map.entry("group", "0198f000-0000-7000-8000-000000000004"),
                                Map.entry("seat", "0198f000-0000-7000-8000-000000000005"),
                                Map.entry("words", "Dos \"aulas\"\ny \u00c1gua"),
                                Map.entry("horizon", "SHORT"),
                                Map.entry("due", "2031-05-01"),
                                Map.entry("to", "0198f000-0000-7000-8000-000000000006"),
                                Map.entry("knownBy", "Se cuentan"),
                                Map.entry("kind", "TRAIN"),
                                Map.entry("resources", "Salas"),
                                Map.entry("risks", "Lluvia"),
                                Map.entry("visibility", "LAB"),
                                Map.entry("reach", "ALL"),
                                Map.entry("lessons", "0198f000-0000-7000-8000-000000000007")),
                        Map.of()));
        assertThat(names("select words from " + APART + ".promise_note")).isEmpty();
    }

    private void migrate(int steps) throws SQLException, LiquibaseException {
        try (var connection = connect(APART)) {
            var database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            try (var liquibase =
                    new Liquibase("db/changelog/master.yaml", new ClassLoaderResourceAccessor(), database)) {
                liquibase.setChangeLogParameter("app", app());
                liquibase.setChangeLogParameter("fingerprint", "reached");
                if (steps == Integer.MAX_VALUE) {
                    liquibase.update(new Contexts(), new LabelExpression());
                } else {
                    liquibase.update(steps, new Contexts(), new LabelExpression());
                }
            }
        }
    }

    private List<String> shape(String schema) throws SQLException {
        return names(SHAPE, schema, schema, schema, schema, app());
    }

    private List<String> made() throws SQLException {
        return names(
                "select ID from " + APART + ".DATABASECHANGELOG where ID not like '%reached' order by ORDEREXECUTED");
    }

    private List<String> names(String sql, String... parameters) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = owner.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }

    private void run(String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private String app() {
        return environment.getRequiredProperty("medellinlab.database.app.user");
    }

    private Connection connect(String database) throws SQLException {
        var url = environment.getRequiredProperty("medellinlab.database.url");
        return DriverManager.getConnection(
                url.substring(0, url.lastIndexOf('/') + 1) + database,
                environment.getRequiredProperty("medellinlab.database.owner.user"),
                environment.getRequiredProperty("medellinlab.database.owner.password"));
    }
}
