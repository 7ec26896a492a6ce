package org.medellinlab.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.medellinlab.Application;
import org.medellinlab.directory.Directory;
import org.medellinlab.shared.CurrentActor.SignedIn;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.LabLocator;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/// Brings many rows through the product and writes the same rows by JDBC batches, in turns, in one process and on one
/// connection pool.
///
/// Arguments: file for the measurements, pairs, rows. Writes lines `ours peer` in milliseconds; what was not right goes
/// to standard error after `WRONG: `.
abstract class Import {

    private static final int WARMING = 12;

    /// A peer that takes 30 ms is at the mercy of the disk: each of a pair is the median of so many, taken in turns.
    private static final int TURNS = 7;

    interface Making {
        Import of(ApplicationContext context, int number);
    }

    /// A table to write by hand, and which of its rows are the import's (the words after `from table`). What nobody may
    /// delete is written under identifiers of its own.
    record Written(String table, String which, boolean forEver) {}

    private record Rows(String insert, List<Object[]> rows, int id) {}

    final JdbcTemplate jdbc;
    final SignedIn organiser;
    final LabId lab;
    final int number;
    private final DataSource source;

    Import(ApplicationContext context, int number) {
        jdbc = context.getBean(JdbcTemplate.class);
        source = context.getBean(DataSource.class);
        lab = context.getBean(LabLocator.class).here("medellin-2017").orElseThrow().id();
        var row = context.getBean(Directory.class)
                .personNamed("lab2017-organizadora")
                .orElseThrow();
        organiser = new SignedIn(row.id(), row.name(), row.language());
        this.number = number;
    }

    static void run(String[] arguments, Making making) {
        var exit = 0;
        try (var context = SpringApplication.run(Application.class)) {
            making.of(context, Integer.parseInt(arguments[2]))
                    .measure(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        } catch (Exception failed) {
            failed.printStackTrace();
            exit = 1;
        }
        System.exit(exit);
    }

    /// The tables whose rows the peer writes, in the order in which they refer to one another.
    abstract List<Written> tables();

    /// Imports; @return how many rows the product says it brought.
    abstract int bring();

    abstract void clear();

    /// What is right before the first import, after it, and after the same once more.
    abstract void refusesOneBadRow();

    abstract void leavesItsTrail(int linesBefore);

    abstract List<?> state();

    /// Are all rows there, and no others?
    abstract boolean written();

    private void measure(Path file, int pairs) throws IOException, SQLException {
        refusesOneBadRow();
        var told = count("audit_entry");
        ours();
        leavesItsTrail(told);
        var before = state();
        check("a second import", bring() == 0 && before.equals(state()), "writes nothing");
        var rows = tables().stream().map(this::read).toList();
        for (var i = 0; i < WARMING; i++) {
            ours();
            peer(rows);
        }
        var lines = new ArrayList<String>();
        for (var i = 0; i < pairs; i++) {
            var ours = new long[TURNS];
            var theirs = new long[TURNS];
            for (var turn = 0; turn < TURNS; turn++) {
                ours[turn] = ours();
                theirs[turn] = peer(rows);
            }
            var a = median(ours);
            var b = median(theirs);
            lines.add(String.format(java.util.Locale.ROOT, "%.2f %.2f", a / 1e6, b / 1e6));
            System.err.println("pair " + (i + 1) + " of " + pairs + ": " + lines.getLast() + " ms");
        }
        Files.write(file, lines);
    }

    private static long median(long[] taken) {
        Arrays.sort(taken);
        return taken[taken.length / 2];
    }

    private long ours() {
        clear();
        var begun = System.nanoTime();
        var brought = bring();
        var taken = System.nanoTime() - begun;
        check("the product", brought == number && written(), "brings " + number);
        return taken;
    }

    private long peer(List<Rows> tables) throws SQLException {
        clear();
        var begun = System.nanoTime();
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            for (var rows : tables) {
                try (var statement = connection.prepareStatement(rows.insert())) {
                    for (var row : rows.rows()) {
                        for (var i = 0; i < row.length; i++) {
                            statement.setObject(i + 1, i == rows.id() ? Ids.next() : row[i]);
                        }
                        statement.addBatch();
                    }
                    statement.executeBatch();
                }
            }
            connection.commit();
            var taken = System.nanoTime() - begun;
            connection.setAutoCommit(true);
            check("the peer", written(), "writes " + number);
            return taken;
        }
    }

    private Rows read(Written written) {
        var columns = jdbc.queryForList("""
                select column_name from information_schema.columns where table_schema = database() and table_name = ?
                    and generation_expression is null order by ordinal_position""", String.class, written.table());
        var names = String.join(", ", columns);
        var rows = jdbc.query("select " + names + " from " + written.table() + " " + written.which(), (row, i) -> {
            var cells = new Object[columns.size()];
            for (var column = 0; column < cells.length; column++) {
                cells[column] = row.getObject(column + 1);
            }
            return cells;
        });
        check(written.table(), rows.size() == number, "has " + number + " rows to copy");
        var places = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        return new Rows("insert into " + written.table() + " (" + names + ") values (" + places + ")", rows, written.forEver() ? columns.indexOf("id") : -1);
    }

    /// How many rows a table has, or those of it a condition names.
    final int count(String table) {
        return jdbc.queryForObject("select count(*) from " + table, Integer.class);
    }

    static void check(String who, boolean right, String what) {
        if (!right) {
            System.err.println("WRONG: " + who + ": " + what);
        }
    }
}
