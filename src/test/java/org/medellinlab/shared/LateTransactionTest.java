package org.medellinlab.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What the database is asked for when work is done together, and that it is done together or not at all.
@ProductTest
class LateTransactionTest {

    private static final LabId LAB = new LabId(Ids.next());

    @Autowired
    DataSource connections;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private Connection connection;

    @BeforeEach
    void take() throws SQLException {
        connection = connections.getConnection();
    }

    @AfterEach
    void giveBack() throws SQLException {
        connection.close();
        jdbc.sql("delete from public_revision where lab_id = ?")
                .param(LAB.value())
                .update();
    }

    @Test
    void who_may_write_has_a_transaction_from_the_first_statement_on() throws SQLException {
        connection.setAutoCommit(false);
        assertThat(connection.getAutoCommit()).isFalse();
        assertThat(inTransaction(connection)).isTrue();
    }

    @Test
    void who_only_reads_has_none() throws SQLException {
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        assertThat(connection.getAutoCommit()).isFalse();
        assertThat(inTransaction(connection)).isFalse();
        connection.commit();
        connection.setAutoCommit(true);
        connection.setReadOnly(false);
    }

    @Test
    void a_service_that_only_reads_asks_the_database_for_nothing_else() {
        var reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.executeWithoutResult(status -> assertThat(inTransaction()).isFalse());
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> assertThat(inTransaction()).isTrue());
        assertThat(inTransaction()).isFalse();
    }

    @Test
    void what_is_written_is_seen_by_others_once_it_is_for_good() throws SQLException {
        connection.setAutoCommit(false);
        write(connection);
        assertThat(count()).isZero();
        connection.commit();
        assertThat(count()).isOne();
    }

    @Test
    void what_is_given_up_was_never_there() throws SQLException {
        connection.setAutoCommit(false);
        write(connection);
        connection.rollback();
        connection.setAutoCommit(true);
        assertThat(count()).isZero();
    }

    @Test
    void one_transaction_follows_the_other() throws SQLException {
        connection.setAutoCommit(false);
        write(connection);
        connection.commit();
        again(connection);
        connection.rollback();
        connection.setAutoCommit(true);
        assertThat(count()).isOne();
    }

    @Test
    void what_is_done_alone_afterwards_is_for_good_at_once() throws SQLException {
        connection.setAutoCommit(false);
        assertThat(inTransaction(connection)).isTrue();
        connection.rollback();
        connection.setAutoCommit(true);
        write(connection);
        assertThat(count()).isOne();
    }

    @Test
    void what_goes_on_alone_makes_the_rest_for_good() throws SQLException {
        connection.setAutoCommit(false);
        write(connection);
        connection.setAutoCommit(true);
        assertThat(count()).isOne();
    }

    @Test
    void a_part_can_be_given_up() throws SQLException {
        connection.setAutoCommit(false);
        write(connection);
        var before = connection.setSavepoint();
        again(connection);
        connection.rollback(before);
        connection.commit();
        assertThat(count()).isOne();
    }

    @Test
    void a_connection_given_back_in_the_middle_leaves_nothing_behind() throws SQLException {
        try (var other = connections.getConnection()) {
            other.setAutoCommit(false);
            write(other);
        }
        assertThat(count()).isZero();
    }

    @Test
    void the_database_says_what_is_wrong_as_without_it() throws SQLException {
        try (var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("select nonsense"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("nonsense");
        }
        assertThatThrownBy(() -> connection.unwrap(String.class)).isInstanceOf(SQLException.class);
    }

    private Boolean inTransaction() {
        return jdbc.sql("select @@in_transaction").query(Boolean.class).single();
    }

    private static boolean inTransaction(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("select @@in_transaction")) {
            answer.next();
            return answer.getBoolean(1);
        }
    }

    private int count() {
        return jdbc.sql("select coalesce(sum(revision), 0) from public_revision where lab_id = ?")
                .param(LAB.value())
                .query(Integer.class)
                .single();
    }

    private static void write(Connection connection) throws SQLException {
        change(
                connection,
                "insert into public_revision (lab_id, revision, changed_at) values (?, 1, utc_timestamp(6))");
    }

    private static void again(Connection connection) throws SQLException {
        change(connection, "update public_revision set revision = revision + 1 where lab_id = ?");
    }

    private static void change(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, LAB.value());
            statement.executeUpdate();
        }
    }
}
