package org.medellinlab.commitment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.directory.Directory;
import org.medellinlab.lab.LabReading;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.LocalizedTextConverter;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.SeatId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// The promises of a lab page by page, narrowed down: two statements a page, however many promises there are and
/// however deep the page lies. What is for those who take part in the lab is not there for others.
@Service
@PreAuthorize("permitAll()")
public class CommitmentBoard {

    /// Rows of a page.
    public static final int PAGE = 50;

    /// The most an export takes.
    public static final int MOST = 100_000;

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();

    /// @param more whether there are rows after the last of these
    public record Page(List<BoardRow> rows, boolean more) {

        /// What the next page begins after.
        public @Nullable String last() {
            return rows.isEmpty() ? null : rows.getLast().key();
        }
    }

    private final LabReading labs;
    private final Directory directory;
    private final CurrentActor actors;
    private final JdbcClient jdbc;
    private final Clock clock;

    CommitmentBoard(LabReading labs, Directory directory, CurrentActor actors, JdbcClient jdbc, Clock clock) {
        this.labs = labs;
        this.directory = directory;
        this.actors = actors;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param after [Page#last] of the page before; the first page when absent
    public Page page(LabId lab, BoardFilter filter, @Nullable String after) {
        var rows = rows(lab, filter, after, PAGE + 1);
        return rows.size() > PAGE ? new Page(List.copyOf(rows.subList(0, PAGE)), true) : new Page(rows, false);
    }

    /// All that the board shows, for an export.
    public List<BoardRow> all(LabId lab, BoardFilter filter) {
        return rows(lab, filter, null, MOST);
    }

    /// How many the board shows on all its pages together.
    public int count(LabId lab, BoardFilter filter) {
        var sql = sql(lab, filter, null);
        return jdbc.sql(sql.count())
                .params(sql.params())
                .query((rs, i) -> rs.getInt(1))
                .single();
    }

    /// To whom each of those it shows is made, in their order; for an export.
    public Map<UUID, List<LocalizedText>> beneficiaries(LabId lab, BoardFilter filter) {
        var sql = sql(lab, filter, null);
        var names = new HashMap<UUID, List<LocalizedText>>();
        jdbc.sql(sql.beneficiaries()).params(sql.params()).query(rs -> {
            names.computeIfAbsent(rs.getObject(1, UUID.class), id -> new ArrayList<>())
                    .add(TEXT.convertToEntityAttribute(rs.getString(2)));
        });
        return names;
    }

    private List<BoardRow> rows(LabId lab, BoardFilter filter, @Nullable String after, int size) {
        var sql = sql(lab, filter, after);
        return jdbc.sql(sql.page(size))
                .params(sql.params())
                .query((rs, i) -> row(rs))
                .list();
    }

    private BoardSql sql(LabId lab, BoardFilter filter, @Nullable String after) {
        // which day it is matters to few boards: the lab is asked only then
        var today = filter.get(BoardFilter.Field.LOOK) == null
                ? LocalDate.now(clock)
                : labs.sheet(lab).orElseThrow(NotForYou::new).today(clock);
        return new BoardSql(lab, filter, new BoardSql.Now(today, directory::seatsHeld), actors.takesPartIn(lab), after);
    }

    private static BoardRow row(ResultSet rs) throws SQLException {
        var seat = rs.getObject("owner_seat_id", UUID.class);
        var organisation = rs.getObject("organisation_id", UUID.class);
        var kind = rs.getString("kind");
        return new BoardRow(
                rs.getObject("id", UUID.class),
                rs.getString("commitment_key"),
                TEXT.convertToEntityAttribute(rs.getString("statement")),
                Horizon.valueOf(rs.getString("horizon")),
                DueOn.parse(rs.getString("due_on")).orElse(null),
                rs.getObject("runs_until", LocalDate.class),
                TEXT.convertToEntityAttribute(rs.getString("group_name")),
                seat == null ? null : new SeatId(seat),
                text(rs, "title"),
                organisation == null ? null : new OrganisationId(organisation),
                text(rs, "organisation_name"),
                text(rs, "city_name"),
                Ratification.valueOf(rs.getString("ratification")),
                CommitmentQuery.standing(rs),
                Completion.valueOf(rs.getString("completion")),
                rs.getObject("last_news", LocalDate.class),
                PromiseExtras.Visibility.valueOf(rs.getString("visibility")),
                kind == null ? null : PromiseExtras.Kind.valueOf(kind),
                text(rs, "known_by"));
    }

    private static @Nullable LocalizedText text(ResultSet rs, String column) throws SQLException {
        var words = rs.getString(column);
        return words == null ? null : TEXT.convertToEntityAttribute(words);
    }
}
