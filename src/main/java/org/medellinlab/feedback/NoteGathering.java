package org.medellinlab.feedback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.LocalizedTextConverter;
import org.medellinlab.shared.NotForYou;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Watching an exercise from the front of the room: how many have answered, what arrives, what is a criticism. It
/// counts
/// anonymous notes as notes, never as persons or cities.
@Service
@Transactional(readOnly = true)
@PreAuthorize("@actor.mayFacilitate(#lab)")
public class NoteGathering {

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();

    /// How an exercise stands. Equal counts mean that nothing has happened since.
    ///
    /// @param answered persons who have answered
    /// @param participants persons who come to the lab
    /// @param changes grows with every change of a note
    public record Standing(int answered, int participants, int notes, long changes) {}

    private final Exercises exercises;
    private final Prompts prompts;
    private final Notes notes;
    private final JdbcClient jdbc;

    NoteGathering(Exercises exercises, Prompts prompts, Notes notes, JdbcClient jdbc) {
        this.exercises = exercises;
        this.prompts = prompts;
        this.notes = notes;
        this.jdbc = jdbc;
    }

    /// The exercise to look at: the one that is open or was last open, else the first to come.
    public Optional<ExerciseSheet> current(LabId lab, LocalDateTime now) {
        var all = exercises.findByLabOrderByDayAscOpensAsc(lab.value());
        return all.stream()
                .filter(exercise -> !exercise.opensAt().isAfter(now))
                .max(Comparator.comparing(Exercise::opensAt))
                .or(() -> all.stream().findFirst())
                .map(exercise -> exercise.sheet(prompts.findByExerciseOrderByPosition(exercise.uuid())));
    }

    /// How many have answered and how much was said.
    public Standing standing(LabId lab, ExerciseId exercise) {
        return jdbc.sql("""
                        select (select count(*) from answered_mark where exercise_id = e.id) as answered,
                               (select count(distinct person_id) from participant where lab_id = e.lab_id) as participants,
                               (select count(*) from note where exercise_id = e.id) as notes,
                               (select coalesce(sum(version), 0) from note where exercise_id = e.id) as changes
                        from exercise e where e.id = ? and e.lab_id = ?
                        """)
                .params(exercise.value(), lab.value())
                .query((rs, i) -> new Standing(rs.getInt(1), rs.getInt(2), rs.getInt(3), rs.getLong(4)))
                .optional()
                .orElseThrow(NotForYou::new);
    }

    /// What was said: gathered notes, then by name in the order they came; anonymous ones in no order at all.
    public List<NoteRow> notes(LabId lab, ExerciseId exercise) {
        return jdbc.sql("""
                        select n.id, n.prompt_id, n.words, n.language, n.criticism, n.note_key, p.name,
                               o.name as organisation, s.title
                        from note n join exercise e on e.id = n.exercise_id
                        left join person p on p.id = n.person_id
                        left join seat s on s.id = (
                            select r.seat_id from participant r
                            where r.person_id = n.person_id and r.lab_id = e.lab_id and r.seat_id is not null
                            order by r.kind limit 1)
                        left join organisation o on o.id = s.organisation_id
                        where e.id = ? and e.lab_id = ?
                        order by n.note_key is null, n.note_key, n.saved_at, n.id
                        """)
                .params(exercise.value(), lab.value())
                .query((rs, i) -> row(rs))
                .list();
    }

    /// Says whether a note is a criticism to act on.
    @Transactional
    public void mark(LabId lab, UUID note, boolean criticism) {
        var marked = notes.findById(note).orElseThrow(NotForYou::new);
        if (!exercises.existsByIdAndLab(marked.exercise(), lab.value())) {
            throw new NotForYou();
        }
        marked.mark(criticism);
    }

    private static NoteRow row(ResultSet rs) throws SQLException {
        var name = rs.getString("name");
        return new NoteRow(
                rs.getObject("id", UUID.class),
                rs.getObject("prompt_id", UUID.class),
                rs.getString("words"),
                Language.ofTag(rs.getString("language")).orElse(Language.ES),
                rs.getBoolean("criticism"),
                rs.getString("note_key") != null
                        ? NoteRow.Origin.GATHERED
                        : name != null ? NoteRow.Origin.BY_NAME : NoteRow.Origin.ANONYMOUS,
                name,
                text(rs.getString("organisation")),
                text(rs.getString("title")));
    }

    private static @Nullable LocalizedText text(@Nullable String json) {
        return json == null ? null : TEXT.convertToEntityAttribute(json);
    }
}
