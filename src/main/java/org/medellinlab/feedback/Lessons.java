package org.medellinlab.feedback;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.medellinlab.feedback.LessonSheet.NoteWords;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.LocalizedTextConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// What a lab has learned, for everybody to read.
@Service
@PreAuthorize("permitAll()")
public class Lessons {

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();

    private record CitedNote(UUID lesson, String words, Language language, boolean gathered) {}

    private final JdbcClient jdbc;

    Lessons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The lab's lessons in their order.
    public List<LessonSheet> ofLab(LabId lab) {
        var notes = new HashMap<UUID, List<CitedNote>>();
        jdbc.sql("""
                        select ln.lesson_id, n.words, n.language, n.note_key is not null as gathered
                        from lesson_note ln join lesson l on l.id = ln.lesson_id join note n on n.id = ln.note_id
                        where l.lab_id = ? order by ln.position
                        """)
                .param(lab.value())
                .query((rs, i) -> new CitedNote(
                        rs.getObject("lesson_id", UUID.class),
                        rs.getString("words"),
                        Language.ofTag(rs.getString("language")).orElse(Language.ES),
                        rs.getBoolean("gathered")))
                .list()
                .forEach(note -> notes.computeIfAbsent(note.lesson(), id -> new ArrayList<>())
                        .add(note));
        var visits = visits(lab);
        return jdbc.sql("select id, lesson_key, sentence from lesson where lab_id = ? order by position")
                .param(lab.value())
                .query((rs, i) -> sheet(
                        rs.getObject("id", UUID.class),
                        rs.getString("lesson_key"),
                        TEXT.convertToEntityAttribute(rs.getString("sentence")),
                        notes,
                        visits))
                .list();
    }

    /// The lab's World Café with its questions and answers, when it has one.
    public Optional<CafeSheet> cafeOfLab(LabId lab) {
        return jdbc.sql("select agenda_item_id from world_cafe where lab_id = ?")
                .param(lab.value())
                .query(UUID.class)
                .optional()
                .map(item -> new CafeSheet(item, questions(lab)));
    }

    private List<CafeSheet.Question> questions(LabId lab) {
        var answers = new HashMap<UUID, List<LocalizedText>>();
        jdbc.sql("""
                        select a.question_id, a.words from cafe_answer a join cafe_question q on q.id = a.question_id
                        join world_cafe w on w.id = q.cafe_id where w.lab_id = ? order by a.position
                        """).param(lab.value()).query(rs -> {
            answers.computeIfAbsent(rs.getObject(1, UUID.class), id -> new ArrayList<>())
                    .add(TEXT.convertToEntityAttribute(rs.getString(2)));
        });
        return jdbc.sql("""
                        select q.id, q.question from cafe_question q join world_cafe w on w.id = q.cafe_id
                        where w.lab_id = ? order by q.position
                        """)
                .param(lab.value())
                .query((rs, i) -> {
                    var id = rs.getObject("id", UUID.class);
                    return new CafeSheet.Question(
                            id,
                            TEXT.convertToEntityAttribute(rs.getString("question")),
                            answers.getOrDefault(id, List.of()));
                })
                .list();
    }

    private Map<UUID, List<UUID>> visits(LabId lab) {
        record LessonVisit(UUID lesson, UUID visit) {}
        var visits = new HashMap<UUID, List<UUID>>();
        jdbc.sql("""
                        select lv.lesson_id, lv.visit_id from lesson_visit lv join lesson l on l.id = lv.lesson_id
                        where l.lab_id = ? order by lv.position
                        """)
                .param(lab.value())
                .query((rs, i) ->
                        new LessonVisit(rs.getObject("lesson_id", UUID.class), rs.getObject("visit_id", UUID.class)))
                .list()
                .forEach(row -> visits.computeIfAbsent(row.lesson(), id -> new ArrayList<>())
                        .add(row.visit()));
        return visits;
    }

    private static LessonSheet sheet(
            UUID id,
            String key,
            LocalizedText sentence,
            Map<UUID, List<CitedNote>> notes,
            Map<UUID, List<UUID>> visits) {
        var cited = notes.getOrDefault(id, List.of());
        var shown = cited.stream()
                .filter(CitedNote::gathered)
                .map(note -> new NoteWords(note.words(), note.language()))
                .toList();
        return new LessonSheet(id, key, sentence, shown, cited.size(), visits.getOrDefault(id, List.of()));
    }
}
