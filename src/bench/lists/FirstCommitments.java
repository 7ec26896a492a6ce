import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.medellinlab.Application;
import org.medellinlab.commitment.BoardFilter;
import org.medellinlab.commitment.BoardRow;
import org.medellinlab.commitment.CommitmentBoard;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedTextConverter;
import org.springframework.boot.SpringApplication;

/// The first page of a lab's promises, of those of one horizon, and a page deep in them, asked of the shipped
/// application's service, against the same questions by hand on a plain JDBC connection. Both read the texts into the
/// reader's language.
///
///     FirstCommitments URL USER PASSWORD SLUG PAIRS CALLS FILE
///
/// appends to FILE a line for each pair: what, microseconds a call of ours, of JDBC; and a line `what statements n`.
public class FirstCommitments {

    record Line(String key, String statement, String organisation, String completion, LocalDate until) {}

    interface Ask {
        List<Line> lines() throws Exception;
    }

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();
    private static final String QUESTION = """
            select c.id, c.commitment_key, c.statement, c.horizon, c.due_on, g.name, c.owner_seat_id, s.title, o.name,
                city.name, c.ratification, c.state, l.last_day, l.short_months, l.medium_months, l.long_months,
                (select u.completion from progress_update u where u.commitment_id = c.id
                    order by u.on_day desc, u.position desc limit 1),
                (select max(u.on_day) from progress_update u where u.commitment_id = c.id)
            from commitment c join lab l on l.id = c.lab_id join working_group g on g.id = c.group_id
            left join seat s on s.id = c.owner_seat_id left join organisation o on o.id = s.organisation_id
            left join city on city.id = o.city_id where c.lab_id = ? %s order by c.commitment_key limit 51""";

    public static void main(String[] arguments) throws Exception {
        var pairs = Integer.parseInt(arguments[4]);
        var calls = Integer.parseInt(arguments[5]);
        var file = Path.of(arguments[6]);
        var context = SpringApplication.run(Application.class);
        var board = context.getBean(CommitmentBoard.class);
        var lab = context.getBean(LabLocator.class).here(arguments[3]).orElseThrow().id();
        try (var connection = DriverManager.getConnection(arguments[0], arguments[1], arguments[2])) {
            connection.setReadOnly(true);
            var deep = "bench-050000";
            var longOnes = BoardFilter.ALL.with(BoardFilter.Field.HORIZON, "LONG");
            compare("list", pairs, calls, file, connection, ours(board, lab, BoardFilter.ALL, null), theirs(connection, lab, ""));
            compare(
                    "horizon",
                    pairs,
                    calls,
                    file,
                    connection,
                    ours(board, lab, longOnes, null),
                    theirs(connection, lab, "and c.horizon = 'LONG'"));
            compare(
                    "deep",
                    pairs,
                    calls,
                    file,
                    connection,
                    ours(board, lab, BoardFilter.ALL, deep),
                    theirs(connection, lab, "and c.commitment_key > '" + deep + "'"));
        }
        System.exit(SpringApplication.exit(context));
    }

    private static Ask ours(CommitmentBoard board, LabId lab, BoardFilter filter, String after) {
        return () -> CurrentActor.asSystem(() -> board.page(lab, filter, after)).rows().stream()
                .map(FirstCommitments::line)
                .toList();
    }

    private static Line line(BoardRow row) {
        return new Line(
                row.key(),
                row.statement().in(Language.PT),
                row.organisationName() == null ? "" : row.organisationName().in(Language.PT),
                row.completion().name(),
                row.runsUntil());
    }

    private static Ask theirs(Connection connection, LabId lab, String and) {
        return () -> {
            var lines = new ArrayList<Line>();
            try (PreparedStatement statement = connection.prepareStatement(QUESTION.formatted(and))) {
                statement.setObject(1, lab.value());
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        said(rows.getString(6));
                        said(rows.getString(8));
                        said(rows.getString(10));
                        var completion = rows.getString(17);
                        lines.add(new Line(
                                rows.getString(2),
                                said(rows.getString(3)),
                                said(rows.getString(9)),
                                completion == null ? "NO_EVIDENCE" : completion,
                                until(rows)));
                    }
                }
            }
            return lines.subList(0, Math.min(CommitmentBoard.PAGE, lines.size()));
        };
    }

    private static LocalDate until(ResultSet rows) throws SQLException {
        var due = rows.getString(5);
        var lastDay = rows.getObject(13, LocalDate.class);
        if (due != null) {
            return LocalDate.parse(due);
        }
        return switch (rows.getString(4)) {
            case "SHORT" -> lastDay.plusMonths(rows.getInt(14));
            case "MEDIUM" -> lastDay.plusMonths(rows.getInt(15));
            case "LONG" -> lastDay.plusMonths(rows.getInt(16));
            default -> null;
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
