package org.medellinlab.feedback;

import java.util.List;
import org.medellinlab.shared.HeldRows;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Notes by name, with their former words and the draft; and that one has answered. What was said anonymously is
/// nobody's: nothing here can find it, neither to show nor to erase it.
@Component
class NotesOfPerson implements PersonalData {

    private final JdbcClient jdbc;

    NotesOfPerson(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String feature() {
        return "feedback";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("note", "person_id", Fate.LOSES_PERSON),
                new Column("answered_mark", "person_id", Fate.GOES),
                new Column("answer_draft", "person_id", Fate.GOES),
                new Column("submission", "person_id", Fate.GOES));
    }

    @Override
    public List<Held> held(PersonId person) {
        var id = person.value();
        return List.of(
                HeldRows.of(jdbc, "note", """
                        select p.question as question_text, n.words, n.saved_at from note n
                        join prompt p on p.id = n.prompt_id where n.person_id = ? order by n.saved_at""", id),
                HeldRows.of(jdbc, "former-note", """
                        select v.words, v.saved_at from note_version v join note n on n.id = v.note_id
                        where n.person_id = ? order by v.saved_at""", id),
                HeldRows.of(jdbc, "note-draft", """
                        select e.held_on, d.words, d.saved_at from answer_draft d
                        join exercise e on e.id = d.exercise_id where d.person_id = ? order by d.saved_at""", id),
                HeldRows.of(jdbc, "answered", """
                        select e.held_on from answered_mark m join exercise e on e.id = m.exercise_id
                        where m.person_id = ? order by e.held_on""", id));
    }

    /// A note on which a lesson rests keeps its place and loses its words: the lesson's count stays true.
    @Override
    public void erase(Forgotten whom) {
        var id = whom.id().value();
        jdbc.sql("delete from note_version where note_id in (select id from note where person_id = ?)")
                .param(id)
                .update();
        jdbc.sql("delete from note where person_id = ? and id not in (select note_id from lesson_note)")
                .param(id)
                .update();
        jdbc.sql("""
                        update note set words = '…', person_id = null, note_key = null, saved_at = null,
                            version = version + 1 where person_id = ?""").param(id).update();
        jdbc.sql("delete from answer_draft where person_id = ?").param(id).update();
        jdbc.sql("delete from submission where person_id = ?").param(id).update();
        jdbc.sql("delete from answered_mark where person_id = ?").param(id).update();
    }
}
