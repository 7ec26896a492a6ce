package org.medellinlab.feedback;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.medellinlab.shared.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Keeps answers by name: the draft as it is typed, then one note a question, each replaced by the person's later
/// word
/// with its former words kept.
@Component
class NamedAnswers {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<UUID, String>> WORDS = new TypeReference<>() {};

    private record Draft(Map<UUID, String> words, Instant savedAt) {}

    private final Notes notes;
    private final JdbcClient jdbc;
    private final Clock clock;

    NamedAnswers(Notes notes, JdbcClient jdbc, Clock clock) {
        this.notes = notes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    MyAnswers mine(UUID exercise, UUID person) {
        var answered = isMarked(exercise, person);
        var byName = new LinkedHashMap<UUID, String>();
        if (answered) {
            notes.findByExerciseAndPerson(exercise, person).forEach(note -> byName.put(note.prompt(), note.words()));
        }
        var draft = jdbc.sql("select words, saved_at from answer_draft where exercise_id = ? and person_id = ?")
                .params(exercise, person)
                .query((rs, i) -> new Draft(
                        JSON.readValue(rs.getString(1), WORDS),
                        rs.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                .optional();
        return new MyAnswers(
                answered,
                byName,
                draft.map(Draft::words).orElse(Map.of()),
                draft.map(Draft::savedAt).orElse(null));
    }

    @Transactional
    void saveDraft(UUID exercise, UUID person, Map<UUID, String> words, Instant now) {
        for (var text : words.values()) {
            if (text.codePointCount(0, text.length()) > AnswerSheet.LONGEST) {
                throw new Refused("feedback.answer.long", AnswerSheet.LONGEST);
            }
        }
        var json = JSON.writeValueAsString(words);
        jdbc.sql("""
                        insert into answer_draft values (?, ?, ?, ?)
                        on duplicate key update words = values(words), saved_at = values(saved_at)
                        """).params(exercise, person, json, utc(now)).update();
    }

    @Transactional
    void forgetDraft(UUID exercise, UUID person) {
        jdbc.sql("delete from answer_draft where exercise_id = ? and person_id = ?")
                .params(exercise, person)
                .update();
    }

    @Transactional
    void keep(UUID exercise, List<Prompt> prompts, UUID person, AnswerSheet sheet) {
        if (!isFirst(sheet.submission(), exercise, person)) {
            return;
        }
        var own = takeTurn(exercise, person);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (var prompt : prompts) {
            var words = sheet.words().get(prompt.uuid());
            var note = own.get(prompt.uuid());
            if (note == null && words != null) {
                notes.save(Note.byName(sheet.note(prompt.uuid()), prompt, person, words, sheet.language(), now));
            } else if (note != null && words != null && !words.equals(note.words())) {
                keepFormer(note);
                note.say(words, sheet.language(), now);
            } else if (note != null && words == null && !isCited(note)) {
                takeBack(note);
            }
        }
        forgetDraft(exercise, person);
    }

    private boolean isFirst(UUID submission, UUID exercise, UUID person) {
        try {
            jdbc.sql("insert into submission values (?, ?, ?)")
                    .params(submission, exercise, person)
                    .update();
            return true;
        } catch (DuplicateKeyException again) {
            return false;
        }
    }

    /// One sheet of a person after the other: the mark's row is the lock. What the person said so far, by prompt.
    private Map<UUID, Note> takeTurn(UUID exercise, UUID person) {
        var isFirst = true;
        try {
            jdbc.sql("insert into answered_mark values (?, ?)")
                    .params(exercise, person)
                    .update();
        } catch (DuplicateKeyException again) {
            isFirst = false;
            jdbc.sql("select 1 from answered_mark where exercise_id = ? and person_id = ? for update")
                    .params(exercise, person)
                    .query(Integer.class)
                    .list();
        }
        var own = notes.findByExerciseAndPerson(exercise, person).stream()
                .collect(Collectors.toMap(Note::prompt, note -> note, (a, b) -> a, HashMap::new));
        if (!isFirst && own.isEmpty()) {
            throw new Refused("feedback.answer.already");
        }
        return own;
    }

    private void keepFormer(Note note) {
        jdbc.sql("insert into note_version values (?, ?, ?, ?, ?)")
                .params(
                        note.uuid(),
                        note.version(),
                        note.words(),
                        note.language().tag(),
                        utc(note.savedAt() == null ? clock.instant() : note.savedAt()))
                .update();
    }

    private void takeBack(Note note) {
        jdbc.sql("delete from note_version where note_id = ?")
                .param(note.uuid())
                .update();
        notes.delete(note);
    }

    private boolean isCited(Note note) {
        return !jdbc.sql("select 1 from lesson_note where note_id = ? limit 1")
                .param(note.uuid())
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    private boolean isMarked(UUID exercise, UUID person) {
        return !jdbc.sql("select 1 from answered_mark where exercise_id = ? and person_id = ?")
                .params(exercise, person)
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
