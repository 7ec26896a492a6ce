import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.medellinlab.commitment.BoardFilter;
import org.medellinlab.commitment.BoardRow;
import org.medellinlab.commitment.CommitmentBoard;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.Language;

/// The first page of a lab's promises, of those of one horizon, and a page deep in them. Needs the lab's slug.
public class FirstCommitments {

    private static final String QUESTION = """
            select c.id, c.commitment_key, c.statement, c.horizon, c.due_on, g.name, c.owner_seat_id, s.title, o.name,
                city.name, c.ratification, c.state, l.last_day, l.short_months, l.medium_months, l.long_months,
                (select u.completion from progress_update u where u.commitment_id = c.id
                    order by u.on_day desc, u.position desc limit 1),
                (select max(u.on_day) from progress_update u where u.commitment_id = c.id)
            from commitment c %s join lab l on l.id = c.lab_id join working_group g on g.id = c.group_id
            left join seat s on s.id = c.owner_seat_id left join organisation o on o.id = s.organisation_id
            left join city on city.id = o.city_id where c.lab_id = ? %s order by c.commitment_key limit 51""";

    record Line(String key, String statement, String organisation, String completion, LocalDate until) {}

    public static void main(String[] arguments) throws Exception {
        Comparing.run(arguments, (comparing, context, more) -> {
            var board = context.getBean(CommitmentBoard.class);
            var lab = context.getBean(LabLocator.class).here(more.getFirst()).orElseThrow().id();
            var deep = "bench-050000";
            var longOnes = BoardFilter.ALL.with(BoardFilter.Field.HORIZON, "LONG");
            comparing.compare("list", ours(board, lab, BoardFilter.ALL, null), theirs(comparing, lab, ""));
            comparing.compare("horizon", ours(board, lab, longOnes, null), theirs(comparing, lab, "and c.horizon = 'LONG'"));
            comparing.compare(
                    "deep",
                    ours(board, lab, BoardFilter.ALL, deep),
                    theirs(comparing, lab, "and c.commitment_key > '" + deep + "'"));
        });
    }

    private static Comparing.Ask ours(CommitmentBoard board, LabId lab, BoardFilter filter, String after) {
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

    private static Comparing.Ask theirs(Comparing comparing, LabId lab, String and) {
        var index = and.contains(">") ? "force index (commitment_key_once)" : "";
        return comparing.asked(CommitmentBoard.PAGE, FirstCommitments::line, QUESTION.formatted(index, and), lab.value());
    }

    private static Line line(ResultSet row) throws SQLException {
        Comparing.said(row.getString(6));
        Comparing.said(row.getString(8));
        Comparing.said(row.getString(10));
        var completion = row.getString(17);
        return new Line(
                row.getString(2),
                Comparing.said(row.getString(3)),
                Comparing.said(row.getString(9)),
                completion == null ? "NO_EVIDENCE" : completion,
                until(row));
    }

    private static LocalDate until(ResultSet row) throws SQLException {
        var due = row.getString(5);
        var lastDay = row.getObject(13, LocalDate.class);
        if (due != null) {
            return LocalDate.parse(due);
        }
        return switch (row.getString(4)) {
            case "SHORT" -> lastDay.plusMonths(row.getInt(14));
            case "MEDIUM" -> lastDay.plusMonths(row.getInt(15));
            case "LONG" -> lastDay.plusMonths(row.getInt(16));
            default -> null;
        };
    }
}
