package org.medellinlab.commitment;

import java.util.Optional;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedTextConverter;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.SheetPart;
import org.medellinlab.shared.SheetPartSource;
import org.medellinlab.shared.SpokenDates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The last news of what a seat promised, as whoever comes to it must know them: one statement.
@Component
class NewsOnSheets implements SheetPartSource {

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();
    private static final int MOST = 12;

    private final JdbcClient jdbc;
    private final Messages messages;
    private final SeenPromises seen;

    NewsOnSheets(JdbcClient jdbc, Messages messages, SeenPromises seen) {
        this.seen = seen;
        this.jdbc = jdbc;
        this.messages = messages;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Optional<SheetPart> part(DirectoryKind.Thing thing, Language reader) {
        if (thing.kind() != DirectoryKind.SEAT) {
            return Optional.empty();
        }
        var lines = jdbc.sql("""
                        select u.on_day, u.completion, u.words, c.statement, c.commitment_key, l.slug
                        from progress_update u join commitment c on c.id = u.commitment_id
                        join lab l on l.id = c.lab_id where c.owner_seat_id = ?""" + seen.condition() + " order by u.on_day desc, u.position desc limit " + MOST)
                .param(thing.id())
                .query((rs, i) -> new SheetPart.Line(
                        rs.getString("words"),
                        SpokenDates.dayAndYear(rs.getDate("on_day").toLocalDate(), reader)
                                + " · "
                                + messages.get(reader, "commitment.completion." + rs.getString("completion"))
                                + " · "
                                + TEXT.convertToEntityAttribute(rs.getString("statement"))
                                        .in(reader),
                        "labs/" + rs.getString("slug") + "/commitments/" + rs.getString("commitment_key")))
                .list();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new SheetPart(messages.get(reader, "handover.news"), lines));
    }
}
