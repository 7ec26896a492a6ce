import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.medellinlab.Application;
import org.medellinlab.directory.DirectoryBrowsing;
import org.medellinlab.directory.DirectoryEntry;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedTextConverter;
import org.springframework.boot.SpringApplication;

/// The first page of the directory's people and of a search in it, asked of the shipped application's service, against
/// the same statements by hand on a plain JDBC connection. Both read the texts into the reader's language.
///
///     FirstPage URL USER PASSWORD PAIRS CALLS FILE
///
/// appends to FILE a line for each pair: what, microseconds a call of ours, of JDBC; and a line `what statements n`.
public class FirstPage {

    record Line(String key, String name, String detail) {}

    interface Ask {
        List<Line> lines() throws Exception;
    }

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();
    private static final String DETAIL = """
            (select s.title from holding h join seat s on s.id = h.seat_id where h.person_id = t.id
             order by h.until_on is not null, h.from_on desc limit 1) as first,
            (select o.name from holding h join seat s on s.id = h.seat_id
             join organisation o on o.id = s.organisation_id where h.person_id = t.id
             order by h.until_on is not null, h.from_on desc limit 1) as second""";
    private static final String COLUMNS = "select t.id, t.name as sort_name, t.person_key, t.name, " + DETAIL + " from person t";
    private static final String ORDER = " order by t.name, t.id limit 31";

    public static void main(String[] arguments) throws Exception {
        var pairs = Integer.parseInt(arguments[3]);
        var calls = Integer.parseInt(arguments[4]);
        var file = Path.of(arguments[5]);
        var context = SpringApplication.run(Application.class);
        var browsing = context.getBean(DirectoryBrowsing.class);
        try (var connection = DriverManager.getConnection(arguments[0], arguments[1], arguments[2])) {
            connection.setReadOnly(true);
            var deep = deep(browsing);
            compare("list", pairs, calls, file, connection, ours(browsing, "", null), theirs(connection, COLUMNS + ORDER));
            compare(
                    "search",
                    pairs,
                    calls,
                    file,
                    connection,
                    ours(browsing, "quintero zul", null),
                    theirs(
                            connection,
                            COLUMNS + " where match(t.name) against (? in boolean mode)" + ORDER,
                            "+quintero* +zul*"));
            compare(
                    "deep",
                    pairs,
                    calls,
                    file,
                    connection,
                    ours(browsing, "", deep),
                    theirs(
                            connection,
                            COLUMNS + " where t.name >= ? and (t.name > ? or t.id > ?)" + ORDER,
                            deep.substring(36),
                            deep.substring(36),
                            UUID.fromString(deep.substring(0, 36))));
        }
        System.exit(SpringApplication.exit(context));
    }

    /// Where the page begins that follows a page in the middle of the alphabet.
    private static String deep(DirectoryBrowsing browsing) {
        var page = CurrentActor.asSystem(() -> browsing.page(
                DirectoryKind.PERSON, "", "00000000-0000-0000-0000-000000000000" + "Nancy", Language.PT));
        return java.util.Objects.requireNonNull(page.next());
    }

    private static Ask ours(DirectoryBrowsing browsing, String search, String after) {
        return () -> CurrentActor.asSystem(() -> browsing.page(DirectoryKind.PERSON, search, after, Language.PT)).entries().stream()
                .map(FirstPage::line)
                .toList();
    }

    private static Line line(DirectoryEntry entry) {
        return new Line(entry.key(), entry.name(), entry.detail());
    }

    private static Ask theirs(Connection connection, String sql, Object... parameters) {
        return () -> {
            var lines = new ArrayList<Line>();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (var i = 0; i < parameters.length; i++) {
                    statement.setObject(i + 1, parameters[i]);
                }
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        var first = said(rows.getString(5));
                        var second = said(rows.getString(6));
                        rows.getObject(1, UUID.class);
                        lines.add(new Line(
                                rows.getString(3),
                                rows.getString(4),
                                first.isEmpty() ? second : second.isEmpty() ? first : first + " · " + second));
                    }
                }
            }
            return lines.subList(0, Math.min(30, lines.size()));
        };
    }

    private static String said(String text) {
        return text == null ? "" : TEXT.convertToEntityAttribute(text).in(Language.PT);
    }

    private static void compare(String what, int pairs, int calls, Path file, Connection connection, Ask ours, Ask theirs)
            throws Exception {
        var right = theirs.lines();
        if (right.isEmpty() || !right.equals(ours.lines())) {
            write(file, what + " wrong");
            return;
        }
        for (var warm = 0; warm < 3; warm++) {
            time(ours, calls, right);
            time(theirs, calls, right);
        }
        write(file, what + " statements " + statements(ours, connection, calls));
        for (var pair = 0; pair < pairs; pair++) {
            var a = time(ours, calls, right);
            var b = time(theirs, calls, right);
            write(file, a < 0 || b < 0 ? what + " wrong" : what + " " + a + " " + b);
        }
    }

    /// @return microseconds a call; less than 0 when an answer was not right
    private static double time(Ask ask, int calls, List<Line> right) throws Exception {
        var begun = System.nanoTime();
        for (var call = 0; call < calls; call++) {
            if (!ask.lines().equals(right)) {
                return -1;
            }
        }
        return (System.nanoTime() - begun) / 1000.0 / calls;
    }

    /// Selects a call, by the server's own counter: the smallest of several rounds, because jobs ask too.
    private static long statements(Ask ask, Connection connection, int calls) throws Exception {
        var least = Long.MAX_VALUE;
        for (var round = 0; round < 5; round++) {
            var before = selects(connection);
            for (var call = 0; call < calls; call++) {
                ask.lines();
            }
            least = Math.min(least, (selects(connection) - before) / calls);
        }
        return least;
    }

    private static long selects(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("show global status like 'Com_select'")) {
            rows.next();
            return rows.getLong(2);
        }
    }

    private static void write(Path file, String line) throws IOException {
        Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
