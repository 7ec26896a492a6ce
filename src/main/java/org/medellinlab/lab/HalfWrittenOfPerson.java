package org.medellinlab.lab;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.files.FileId;
import org.medellinlab.files.KeepingFiles;
import org.medellinlab.shared.HeldRows;
import org.medellinlab.shared.LocalizedTextConverter;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The words a person left half written in a lab's forms, and the files handed in with them. They are nobody else's:
/// they go.
@Component
class HalfWrittenOfPerson implements PersonalData {

    /// Values that are no words: the identifiers and codes of what was chosen, and whether something was ticked.
    private static final String CHOSEN =
            "[0-9a-f]{8}-[0-9a-f-]{27}(,[0-9a-f-]{36})*|[A-Z_]{2,}(,[A-Z_]{2,})*|true|false";

    /// Among words, the file that they are about; and what parts them.
    private static final String NO_WORDS = "[0-9a-f]{8}-[0-9a-f-]{27}|\\t";

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();

    private final JdbcClient jdbc;
    private final KeepingFiles files;

    HalfWrittenOfPerson(JdbcClient jdbc, KeepingFiles files) {
        this.jdbc = jdbc;
        this.files = files;
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
                new Column("kept_note", "person_id", Fate.GOES),
                new Column("kept_note", "content", Fate.LOSES_PERSON),
                new Column("unsent_file", "person_id", Fate.GOES));
    }

    @Override
    public List<Held> held(PersonId person) {
        var rows = jdbc.sql("""
                        select l.name, n.content, n.kept_at from kept_note n join lab l on l.id = n.lab_id
                        where n.person_id = ? order by n.kept_at""").param(person.value()).query((rs, i) -> row(rs)).list();
        return List.of(
                new Held("half-written", List.of("lab", "words", "kept_at"), rows),
                HeldRows.of(jdbc, "unsent-file", """
                        select l.name as lab_text, f.name, f.size, u.handed_at
                        from unsent_file u join stored_file f on f.id = u.file_id join lab l on l.id = u.lab_id
                        where u.person_id = ? order by u.file_id""", person.value()));
    }

    @Override
    public List<HeldFile> files(PersonId person) {
        var all = unsent(person).stream()
                .flatMap(file -> files.content(file).stream())
                .toList();
        return IntStream.range(0, all.size())
                .mapToObj(i -> new HeldFile(
                        "unsent-%02d-%s".formatted(i + 1, all.get(i).name()), all.get(i)))
                .toList();
    }

    private List<FileId> unsent(PersonId person) {
        return jdbc.sql("select file_id from unsent_file where person_id = ? order by file_id")
                .param(person.value())
                .query((rs, i) -> new FileId(rs.getObject(1, UUID.class)))
                .list();
    }

    private static List<@Nullable Object> row(ResultSet rs) throws SQLException {
        var words = KeptNotes.read(rs.getString(2)).values().values().stream()
                .filter(value -> !value.matches(CHOSEN))
                .map(value -> value.replaceAll(NO_WORDS, " ").strip())
                .filter(value -> !value.isEmpty())
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
        var handedIn = unsent(whom.id());
        jdbc.sql("delete from unsent_file where person_id = ?")
                .param(whom.id().value())
                .update();
        handedIn.forEach(files::forget);
        // somebody else may have been about to choose them
        var id = whom.id().toString();
        jdbc.sql("update kept_note set content = replace(content, :id, '') where instr(content, :id) > 0")
                .param("id", id)
                .update();
    }
}
