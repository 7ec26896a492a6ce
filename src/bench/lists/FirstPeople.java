import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.medellinlab.directory.DirectoryBrowsing;
import org.medellinlab.directory.DirectoryEntry;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.Language;

/// The first page of the directory's people, of a search in it, and a page deep in it.
public class FirstPeople {

    private static final int PAGE = 30;
    private static final String DETAIL = """
            (select s.title from holding h join seat s on s.id = h.seat_id where h.person_id = t.id
             order by h.until_on is not null, h.from_on desc limit 1) as first,
            (select o.name from holding h join seat s on s.id = h.seat_id
             join organisation o on o.id = s.organisation_id where h.person_id = t.id
             order by h.until_on is not null, h.from_on desc limit 1) as second""";
    private static final String COLUMNS = "select t.id, t.name as sort_name, t.person_key, t.name, " + DETAIL + " from person t";
    private static final String ORDER = " order by t.name, t.id limit 31";

    record Line(String key, String name, String detail) {}

    public static void main(String[] arguments) throws Exception {
        Comparing.run(arguments, (comparing, context, none) -> {
            var browsing = context.getBean(DirectoryBrowsing.class);
            var deep = deep(browsing);
            var name = deep.substring(36);
            comparing.compare("list", ours(browsing, "", null), comparing.asked(PAGE, FirstPeople::line, COLUMNS + ORDER));
            comparing.compare(
                    "search",
                    ours(browsing, "quintero zul", null),
                    comparing.asked(
                            PAGE,
                            FirstPeople::line,
                            COLUMNS + " where match(t.name) against (? in boolean mode)" + ORDER,
                            "+quintero* +zul*"));
            comparing.compare(
                    "deep",
                    ours(browsing, "", deep),
                    comparing.asked(
                            PAGE,
                            FirstPeople::line,
                            COLUMNS + " where t.name >= ? and (t.name > ? or t.id > ?)" + ORDER,
                            name,
                            name,
                            UUID.fromString(deep.substring(0, 36))));
        });
    }

    /// Where the page begins that follows a page in the middle of the alphabet.
    private static String deep(DirectoryBrowsing browsing) {
        var page = CurrentActor.asSystem(() -> browsing.page(
                DirectoryKind.PERSON, "", "00000000-0000-0000-0000-000000000000" + "Nancy", Language.PT));
        return java.util.Objects.requireNonNull(page.next());
    }

    private static Comparing.Ask ours(DirectoryBrowsing browsing, String search, String after) {
        return () -> CurrentActor.asSystem(() -> browsing.page(DirectoryKind.PERSON, search, after, Language.PT)).entries().stream()
                .map(FirstPeople::line)
                .toList();
    }

    private static Line line(DirectoryEntry entry) {
        return new Line(entry.key(), entry.name(), entry.detail());
    }

    private static Line line(ResultSet row) throws SQLException {
        var first = Comparing.said(row.getString(5));
        var second = Comparing.said(row.getString(6));
        row.getObject(1, UUID.class);
        return new Line(
                row.getString(3),
                row.getString(4),
                first.isEmpty() ? second : second.isEmpty() ? first : first + " · " + second);
    }
}
