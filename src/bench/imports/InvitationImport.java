package org.medellinlab.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.medellinlab.Application;
import org.medellinlab.directory.Directory;
import org.medellinlab.registration.InvitingMany;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.CurrentActor.SignedIn;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.Refused;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.JdbcTemplate;

/// Invites a table of people through the product and writes the same rows of person, invitation and mail_message by
/// JDBC batches, in turns, in one process and on one connection pool.
///
/// Arguments: file for the measurements, pairs, rows. Writes lines `ours peer` in milliseconds; what was not right goes
/// to standard error after `WRONG: `.
public final class InvitationImport {

    private static final List<String> TABLES = List.of("person", "invitation", "mail_message");

    private static final int WARMING = 12;

    private final JdbcTemplate jdbc;
    private final DataSource source;
    private final InvitingMany inviting;
    private final SignedIn organiser;
    private final LabId lab;
    private final int number;
    private final String table;
    private int people;

    private record Rows(String insert, List<Object[]> rows) {}

    private InvitationImport(org.springframework.context.ApplicationContext context, int number) {
        jdbc = context.getBean(JdbcTemplate.class);
        source = context.getBean(DataSource.class);
        inviting = context.getBean(InvitingMany.class);
        lab = context.getBean(LabLocator.class).here("medellin-2017").orElseThrow().id();
        var row = context.getBean(Directory.class)
                .personNamed("lab2017-organizadora")
                .orElseThrow();
        organiser = new SignedIn(row.id(), row.name(), row.language());
        this.number = number;
        table = "nombre;correo;idioma;viene como\n"
                + IntStream.range(0, number)
                        .mapToObj(i -> "Persona Número " + i + ";persona" + i + "@bench.example;"
                                + List.of("es", "pt", "en").get(i % 3) + ";delegado\n")
                        .collect(Collectors.joining());
    }

    public static void main(String[] arguments) throws Exception {
        var exit = 0;
        try (var context = SpringApplication.run(Application.class)) {
            new InvitationImport(context, Integer.parseInt(arguments[2]))
                    .measure(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        } catch (Exception failed) {
            failed.printStackTrace();
            exit = 1;
        }
        System.exit(exit);
    }

    private void measure(Path file, int pairs) throws IOException, SQLException {
        people = count("person");
        refusesOneBadRow();
        var told = count("audit_entry");
        ours();
        check("the product", number * 2 == count("audit_entry") - told, "two lines of the trail a row");
        check("the product", count("invitation_link") == number, "a link a row");
        writesNothingAgain();
        var rows = new ArrayList<Rows>();
        for (var name : TABLES) {
            rows.add(read(name));
        }
        for (var i = 0; i < WARMING; i++) {
            ours();
            peer(rows);
        }
        var lines = new ArrayList<String>();
        for (var i = 0; i < pairs; i++) {
            var a = ours();
            check("the product", written(), number + " rows of each");
            var b = peer(rows);
            check("the peer", written(), number + " rows of each");
            lines.add(String.format(java.util.Locale.ROOT, "%.2f %.2f", a / 1e6, b / 1e6));
            System.err.println("pair " + (i + 1) + " of " + pairs + ": " + lines.getLast() + " ms");
        }
        Files.write(file, lines);
    }

    private long ours() {
        clear();
        var begun = System.nanoTime();
        var invited = CurrentActor.as(organiser, () -> inviting.invite(lab, table));
        var taken = System.nanoTime() - begun;
        check("the product", invited == number, "says it invited " + number);
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
                            statement.setObject(i + 1, row[i]);
                        }
                        statement.addBatch();
                    }
                    statement.executeBatch();
                }
            }
            connection.commit();
            var taken = System.nanoTime() - begun;
            connection.setAutoCommit(true);
            return taken;
        }
    }

    private void writesNothingAgain() {
        var before = Arrays.asList(count("person"), count("invitation"), count("mail_message"), count("audit_entry"));
        var invited = CurrentActor.as(organiser, () -> inviting.invite(lab, table));
        var after = Arrays.asList(count("person"), count("invitation"), count("mail_message"), count("audit_entry"));
        check("a second import", invited == 0 && before.equals(after), "writes nothing");
    }

    private void refusesOneBadRow() {
        var bad = table.replace(";persona" + (number - 1) + "@bench.example;", ";nowhere;");
        try {
            CurrentActor.as(organiser, () -> inviting.invite(lab, bad));
            check("one bad row", false, "is refused");
        } catch (Refused refused) {
            var problem = CurrentActor.as(organiser, () -> inviting.preview(lab, bad)).problems().getFirst();
            check("one bad row", problem.row() == number + 1 && "address".equals(problem.column()), "is named");
        }
        check("one bad row", count("person") == people && count("invitation") == 0, "writes nothing");
    }

    private Rows read(String name) {
        var columns = jdbc.queryForList("""
                select column_name from information_schema.columns where table_schema = database() and table_name = ?
                    and generation_expression is null order by ordinal_position""", String.class, name);
        var which = name.equals("person") ? " where person_key like 'p-%'" : "";
        var rows = jdbc.query(
                "select " + String.join(", ", columns) + " from " + name + which,
                (row, i) -> {
                    var cells = new Object[columns.size()];
                    for (var column = 0; column < cells.length; column++) {
                        cells[column] = row.getObject(column + 1);
                    }
                    return cells;
                });
        check(name, rows.size() == number, "has " + number + " rows to copy");
        return new Rows(
                "insert into " + name + " (" + String.join(", ", columns) + ") values ("
                        + columns.stream().map(column -> "?").collect(Collectors.joining(", ")) + ")",
                rows);
    }

    private void clear() {
        for (var statement : List.of(
                "delete from invitation_link",
                "delete from invitation",
                "delete from mail_message",
                "delete from person where person_key like 'p-%'")) {
            jdbc.update(statement);
        }
    }

    private boolean written() {
        return count("person") == people + number
                && count("invitation") == number
                && jdbc.queryForObject("select count(distinct dedupe_key) from mail_message", Integer.class) == number;
    }

    private int count(String name) {
        return jdbc.queryForObject("select count(*) from " + name, Integer.class);
    }

    private static void check(String who, boolean right, String what) {
        if (!right) {
            System.err.println("WRONG: " + who + ": " + what);
        }
    }
}
