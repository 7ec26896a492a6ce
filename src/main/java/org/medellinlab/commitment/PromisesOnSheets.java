package org.medellinlab.commitment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedTextConverter;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.SheetPart;
import org.medellinlab.shared.SheetPartSource;
import org.medellinlab.shared.SpokenDates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What a thing of the directory promised, the open first, each with how far it is, by when, and the last news of it:
/// one statement, whatever there is to tell. A person has promised what the seats owned that they held.
@Component
class PromisesOnSheets implements SheetPartSource {

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();
    private static final int MOST = 50;
    private static final String PROMISES = """
            select l.slug, c.commitment_key, c.statement, c.state, c.due_on, c.horizon, u.completion, u.on_day, u.words
            from commitment c join lab l on l.id = c.lab_id join seat s on s.id = c.owner_seat_id
            left join organisation o on o.id = s.organisation_id
            left join progress_update u on u.commitment_id = c.id
                and u.position = (select max(position) from progress_update where commitment_id = c.id)
            where\s""";

    private final JdbcClient jdbc;
    private final Messages messages;
    private final SeenPromises seen;

    PromisesOnSheets(JdbcClient jdbc, Messages messages, SeenPromises seen) {
        this.seen = seen;
        this.jdbc = jdbc;
        this.messages = messages;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<SheetPart> part(DirectoryKind.Thing thing, Language reader) {
        var of = switch (thing.kind()) {
            case PERSON -> "s.id in (select seat_id from holding where person_id = ?)";
            case SEAT -> "s.id = ?";
            case ORGANISATION -> "o.id = ?";
            case CITY -> "o.city_id = ?";
        };
        var order = " order by c.state <> 'OPEN', coalesce(u.completion, '') = 'COMPLETE', c.due_on is null, c.due_on,"
                + " c.commitment_key limit " + MOST;
        var lines = jdbc.sql(PROMISES + of + seen.condition() + order)
                .param(thing.id())
                .query((rs, i) -> line(rs, reader))
                .list();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new SheetPart(messages.get(reader, "commitment.list.title"), lines));
    }

    private SheetPart.Line line(ResultSet rs, Language reader) throws SQLException {
        var due = rs.getString("due_on");
        var completion = Optional.ofNullable(rs.getString("completion")).orElse(Completion.NO_EVIDENCE.name());
        var state = CommitmentState.valueOf(rs.getString("state"));
        var news = rs.getString("words");
        var detail = Stream.of(
                        state == CommitmentState.OPEN ? "" : messages.get(reader, "commitment.state." + state),
                        messages.get(reader, "commitment.completion." + completion),
                        due == null
                                ? messages.get(reader, "commitment.horizon." + rs.getString("horizon"))
                                : new DueOn(due).spoken(messages, reader),
                        news == null
                                ? ""
                                : SpokenDates.dayAndYear(rs.getDate("on_day").toLocalDate(), reader) + ": " + news)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return new SheetPart.Line(
                TEXT.convertToEntityAttribute(rs.getString("statement")).in(reader),
                detail,
                "labs/" + rs.getString("slug") + "/commitments/" + rs.getString("commitment_key"));
    }
}
