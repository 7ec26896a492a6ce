package org.medellinlab.lab;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LocalizedTextConverter;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The words a person left half written in a lab's forms. They are nobody else's: they go.
@Component
class HalfWrittenOfPerson implements PersonalData {

    /// Values that are no words: the identifiers and codes of what was chosen, and whether something was ticked.
    private static final String CHOSEN =
            "[0-9a-f]{8}-[0-9a-f-]{27}(,[0-9a-f-]{36})*|[A-Z_]{2,}(,[A-Z_]{2,})*|true|false";

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();

    private final JdbcClient jdbc;

    HalfWrittenOfPerson(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String feature() {
        return "lab";
    }

    @Override
    public int order() {
        return 27;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("kept_note", "person_id", Fate.GOES), new Column("kept_note", "content", Fate.LOSES_PERSON));
    }

    @Override
    public List<Held> held(PersonId person) {
        var rows = jdbc.sql("""
                        select l.name, n.content, n.kept_at from kept_note n join lab l on l.id = n.lab_id
                        where n.person_id = ? order by n.kept_at""").param(person.value()).query((rs, i) -> row(rs)).list();
        return List.of(new Held("half-written", List.of("lab", "words", "kept_at"), rows));
    }

    private static List<@Nullable Object> row(ResultSet rs) throws SQLException {
        var words = KeptNotes.read(rs.getString(2)).values().values().stream()
                .filter(value -> !value.isBlank() && !value.matches(CHOSEN))
                .sorted()
                .collect(Collectors.joining("; "));
        return List.of(
                TEXT.convertToEntityAttribute(rs.getString(1)),
                words,
                rs.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }

    @Override
    public void erase(Forgotten whom) {
        jdbc.sql("delete from kept_note where person_id = ?")
                .param(whom.id().value())
                .update();
        // somebody else may have been about to choose them
        var id = whom.id().toString();
        jdbc.sql("update kept_note set content = replace(content, :id, '') where instr(content, :id) > 0")
                .param("id", id)
                .update();
    }
}
