package org.medellinlab.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import org.medellinlab.agenda.AgendaImport;
import org.medellinlab.agenda.ImportPreview.Fate;
import org.medellinlab.agenda.ImportProblem;
import org.medellinlab.directory.Directory;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.CurrentActor.SignedIn;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.Refused;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.JdbcTemplate;

/// Brings a table of items through the product and writes the same rows of agenda_item by JDBC batches, in turns, in
/// one process and on one connection pool.
///
/// Arguments: file for the measurements, pairs, rows. Writes lines `ours peer` in milliseconds; what was not right goes
/// to standard error after `WRONG: `.
public final class AgendaFileImport {

    private static final int WARMING = 12;
    private static final int HOURS = 12;
    private static final String OURS = " from agenda_item where item_key like 'in-%'";

    private final JdbcTemplate jdbc;
    private final DataSource source;
    private final AgendaImport importing;
    private final SignedIn organiser;
    private final LabId lab;
    private final int number;
    private final byte[] table;

    private AgendaFileImport(org.springframework.context.ApplicationContext context, int number) {
        jdbc = context.getBean(JdbcTemplate.class);
        source = context.getBean(DataSource.class);
        importing = context.getBean(AgendaImport.class);
        lab = context.getBean(LabLocator.class).here("medellin-2017").orElseThrow().id();
        var row = context.getBean(Directory.class)
                .personNamed("lab2017-organizadora")
                .orElseThrow();
        organiser = new SignedIn(row.id(), row.name(), row.language());
        this.number = number;
        table = table().getBytes(StandardCharsets.UTF_8);
    }

    private String table() {
        return "clave;título;día;empieza;termina;tipo;resumen\n"
                + IntStream.range(0, number)
                        .mapToObj(i -> "k" + i + ";Actividad número " + i + ";2017-05-" + (29 + i % 3) + ";"
                                + (8 + i % HOURS) + ":00;" + (8 + i % HOURS) + ":45;taller;De qué se trata la número " + i
                                + ", en una frase de la longitud de siempre.\n")
                        .collect(Collectors.joining());
    }

    public static void main(String[] arguments) throws Exception {
        var exit = 0;
        try (var context = SpringApplication.run(Application.class)) {
            new AgendaFileImport(context, Integer.parseInt(arguments[2]))
                    .measure(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        } catch (Exception failed) {
            failed.printStackTrace();
            exit = 1;
        }
        System.exit(exit);
    }

    private void measure(Path file, int pairs) throws IOException, SQLException {
        refusesOneBadRow();
        var told = count("select count(*) from audit_entry");
        ours();
        check("the product", count("select count(*) from audit_entry") - told == number, "a line of the trail an item");
        writesNothingAgain();
        var columns = jdbc.queryForList("""
                select column_name from information_schema.columns where table_schema = database()
                    and table_name = 'agenda_item' and generation_expression is null order by ordinal_position""", String.class);
        var rows = jdbc.query("select " + String.join(", ", columns) + OURS, (row, i) -> {
            var cells = new Object[columns.size()];
            for (var column = 0; column < cells.length; column++) {
                cells[column] = row.getObject(column + 1);
            }
            return cells;
        });
        check("agenda_item", rows.size() == number, "has " + number + " rows to copy");
        var insert = "insert into agenda_item (" + String.join(", ", columns) + ") values ("
                + columns.stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";
        for (var i = 0; i < WARMING; i++) {
            ours();
            peer(insert, rows);
        }
        var lines = new ArrayList<String>();
        for (var i = 0; i < pairs; i++) {
            var a = ours();
            var b = peer(insert, rows);
            lines.add(String.format(java.util.Locale.ROOT, "%.2f %.2f", a / 1e6, b / 1e6));
            System.err.println("pair " + (i + 1) + " of " + pairs + ": " + lines.getLast() + " ms");
        }
        Files.write(file, lines);
    }

    private long ours() {
        clear();
        var begun = System.nanoTime();
        var done = CurrentActor.as(organiser, () -> importing.bring(lab, table, true));
        var taken = System.nanoTime() - begun;
        check("the product", done.number(Fate.NEW) == number && items() == number, "brings " + number + " items");
        return taken;
    }

    private long peer(String insert, List<Object[]> rows) throws SQLException {
        clear();
        var begun = System.nanoTime();
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.prepareStatement(insert)) {
                for (var row : rows) {
                    for (var i = 0; i < row.length; i++) {
                        statement.setObject(i + 1, row[i]);
                    }
                    statement.addBatch();
                }
                statement.executeBatch();
            }
            connection.commit();
            var taken = System.nanoTime() - begun;
            connection.setAutoCommit(true);
            check("the peer", items() == number, "writes " + number + " items");
            return taken;
        }
    }

    private void writesNothingAgain() {
        var before = state();
        var done = CurrentActor.as(organiser, () -> importing.bring(lab, table, true));
        check("a second import", done.changesNothing() && before.equals(state()), "writes nothing");
    }

    private List<Object> state() {
        return Arrays.asList(
                jdbc.queryForObject("select count(*)" + OURS, Integer.class),
                jdbc.queryForObject("select sum(version)" + OURS, String.class),
                count("select count(*) from audit_entry"));
    }

    private void refusesOneBadRow() {
        var words = table();
        var bad = (words.substring(0, words.lastIndexOf(":00;")) + ":99;"
                        + words.substring(words.lastIndexOf(":00;") + 4))
                .getBytes(StandardCharsets.UTF_8);
        try {
            CurrentActor.as(organiser, () -> importing.bring(lab, bad, true));
            check("one bad row", false, "is refused");
        } catch (Refused refused) {
            var wrong = CurrentActor.as(organiser, () -> importing.preview(lab, bad)).problems().stream()
                    .filter(ImportProblem::wrong)
                    .findFirst()
                    .orElseThrow();
            check("one bad row", wrong.number() == number + 1 && "starts".equals(wrong.column()), "is named");
        }
        check("one bad row", items() == 0, "writes nothing");
    }

    private void clear() {
        jdbc.update("delete" + OURS);
    }

    private int items() {
        return count("select count(*)" + OURS);
    }

    private int count(String sql) {
        return jdbc.queryForObject(sql, Integer.class);
    }

    private static void check(String who, boolean right, String what) {
        if (!right) {
            System.err.println("WRONG: " + who + ": " + what);
        }
    }
}
