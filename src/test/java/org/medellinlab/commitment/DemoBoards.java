package org.medellinlab.commitment;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.medellinlab.commitment.BoardFilter.Field;
import org.medellinlab.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The boards of the invented lab: what one of them shows, and what happens to the promises on it.
@Component
public class DemoBoards {

    private final DemoPromises demo;
    private final CommitmentBoard board;
    private final BoardExport export;
    private final BoardFilters filters;
    private final JdbcClient jdbc;

    DemoBoards(DemoPromises demo, CommitmentBoard board, BoardExport export, BoardFilters filters, JdbcClient jdbc) {
        this.demo = demo;
        this.board = board;
        this.export = export;
        this.filters = filters;
        this.jdbc = jdbc;
    }

    /// The first page, by keys, as whoever asks may see it.
    public List<String> keys(BoardFilter filter) {
        return board.page(demo.lab(), filter, null).rows().stream()
                .map(BoardRow::key)
                .toList();
    }

    public List<String> keys(Field field, String value) {
        return keys(BoardFilter.ALL.with(field, value));
    }

    /// All pages, by keys; as many as the board says it has.
    public List<String> all(BoardFilter filter) {
        var rows = board.all(demo.lab(), filter);
        if (rows.size() != board.count(demo.lab(), filter)) {
            throw new AssertionError(rows.size() + " rows, counted " + board.count(demo.lab(), filter));
        }
        return rows.stream().map(BoardRow::key).toList();
    }

    public String csv(String person, BoardFilter filter) {
        return demo.as(person, () -> new String(export.csv(demo.lab(), filter, Language.ES), StandardCharsets.UTF_8));
    }

    public String json(String person, BoardFilter filter) {
        return demo.as(person, () -> new String(export.json(demo.lab(), filter), StandardCharsets.UTF_8));
    }

    public byte[] xlsx(String person, BoardFilter filter) {
        return demo.as(person, () -> export.xlsx(demo.lab(), filter, Language.ES));
    }

    public void keep(String person, String name, BoardFilter filter) {
        demo.as(person, () -> filters.keep(demo.lab(), name, filter));
    }

    public void forget(String person, String name) {
        demo.as(person, () -> filters.forget(demo.lab(), name));
    }

    public List<BoardFilters.Saved> kept(String person) {
        return demo.as(person, () -> filters.mine(demo.lab()));
    }

    /// Behind the back of the rules.
    public void set(String key, String column, String code) {
        jdbc.sql("update commitment set " + column + " = ? where commitment_key = ?")
                .params(code, key)
                .update();
    }

    /// Something is told of it that day, after all that was told before.
    public void tell(String key, LocalDate day, String completion) {
        jdbc.sql("""
                        insert into progress_update (id, version, commitment_id, position, on_day, completion, channel,
                            language, words, recorded_at)
                        select uuid(), 0, id, 90 + (select count(*) from progress_update u where u.commitment_id = c.id),
                            ?, ?, 'WEB', 'ES', 'Va', utc_timestamp(6) from commitment c
                        where commitment_key = ?""").params(day, completion, key).update();
    }
}
