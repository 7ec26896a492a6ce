import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.medellinlab.Application;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedTextConverter;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;

/// Asks the shipped application and a plain JDBC connection for the same page of a long list, in turns. Its arguments
/// are URL, USER, PASSWORD, PAIRS, CALLS, FILE and what the list needs more. Appends to FILE a line for each pair: what,
/// microseconds a call of ours, of JDBC; and a line `what statements n`; `what wrong` where the answers differ.
final class Comparing {

    /// The lines of a page, as a reader sees them.
    interface Ask {
        List<?> lines() throws Exception;
    }

    /// A line of JDBC's rows.
    interface Reading {
        Object line(ResultSet row) throws SQLException;
    }

    /// The lists of one service.
    interface Lists {
        void compare(Comparing comparing, ApplicationContext context, List<String> more) throws Exception;
    }

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();

    private final Connection connection;
    private final int pairs;
    private final int calls;
    private final Path file;

    private Comparing(Connection connection, int pairs, int calls, Path file) {
        this.connection = connection;
        this.pairs = pairs;
        this.calls = calls;
        this.file = file;
    }

    static void run(String[] arguments, Lists lists) throws Exception {
        var context = SpringApplication.run(Application.class);
        try (var connection = DriverManager.getConnection(arguments[0], arguments[1], arguments[2])) {
            connection.setReadOnly(true);
            var comparing = new Comparing(
                    connection,
                    Integer.parseInt(arguments[3]),
                    Integer.parseInt(arguments[4]),
                    Path.of(arguments[5]));
            lists.compare(comparing, context, List.of(arguments).subList(6, arguments.length));
        }
        System.exit(SpringApplication.exit(context));
    }

    /// What a text says to a reader of Portuguese.
    static String said(String text) {
        return text == null ? "" : TEXT.convertToEntityAttribute(text).in(Language.PT);
    }

    /// The first lines of what this statement finds.
    Ask asked(int most, Reading reading, String sql, Object... parameters) {
        return () -> {
            var lines = new ArrayList<>();
            try (var statement = connection.prepareStatement(sql)) {
                for (var i = 0; i < parameters.length; i++) {
                    statement.setObject(i + 1, parameters[i]);
                }
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        lines.add(reading.line(rows));
                    }
                }
            }
            return lines.subList(0, Math.min(most, lines.size()));
        };
    }

    void compare(String what, Ask ours, Ask theirs) throws Exception {
        var right = theirs.lines();
        if (right.isEmpty() || !right.equals(ours.lines())) {
            write(what + " wrong");
            return;
        }
        for (var warm = 0; warm < 3; warm++) {
            time(ours, right);
            time(theirs, right);
        }
        write(what + " statements " + statements(ours));
        for (var pair = 0; pair < pairs; pair++) {
            var a = time(ours, right);
            var b = time(theirs, right);
            write(a < 0 || b < 0 ? what + " wrong" : what + " " + a + " " + b);
        }
    }

    /// @return microseconds a call; less than 0 when an answer was not right
    private double time(Ask ask, List<?> right) throws Exception {
        var begun = System.nanoTime();
        for (var call = 0; call < calls; call++) {
            if (!ask.lines().equals(right)) {
                return -1;
            }
        }
        return (System.nanoTime() - begun) / 1000.0 / calls;
    }

    /// Selects a call, by the server's own counter: the smallest of several rounds, because jobs ask too.
    private long statements(Ask ask) throws Exception {
        var least = Long.MAX_VALUE;
        for (var round = 0; round < 5; round++) {
            var before = selects();
            for (var call = 0; call < calls; call++) {
                ask.lines();
            }
            least = Math.min(least, (selects() - before) / calls);
        }
        return least;
    }

    private long selects() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("show global status like 'Com_select'")) {
            rows.next();
            return rows.getLong(2);
        }
    }

    private void write(String line) throws IOException {
        Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
