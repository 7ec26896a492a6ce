package org.medellinlab.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.labfile.LabFiles;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class FeedbackLabPartTest {

    @Autowired
    LabFiles files;

    @Autowired
    Lessons lessons;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_file_brought_twice_leaves_every_row_and_version_alone() {
        bring(SampleLab.FILE);
        var before = rows();

        bring(SampleLab.FILE);

        assertThat(rows()).isEqualTo(before).hasSizeGreaterThan(10);
    }

    @Test
    void what_is_told_is_what_was_brought() {
        var lab = bring(SampleLab.FILE);
        var told = CurrentActor.asSystem(() -> files.tell(lab));
        var before = rows();

        var again = bring(told);

        assertThat(CurrentActor.asSystem(() -> files.tell(again))).isEqualTo(told);
        assertThat(told).contains("exercises:", "n-llaves", "criticism: true", "lessons:");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void a_changed_word_revises_one_note_only() {
        bring(SampleLab.FILE);
        var before = rows();

        bring(SampleLab.FILE.replace("Las llaves en la cuadra.", "Las llaves, en la misma cuadra."));

        var changed = new java.util.ArrayList<>(rows());
        changed.removeAll(before);
        assertThat(changed).singleElement().asString().startsWith("note ");
    }

    @Test
    void a_lesson_shows_the_words_the_host_gathered() {
        var lab = bring(SampleLab.FILE);

        var sheet = lessons.ofLab(lab).getFirst();

        assertThat(sheet.key()).isEqualTo("llaves");
        assertThat(sheet.noteCount()).isEqualTo(1);
        assertThat(sheet.notes()).extracting(LessonSheet.NoteWords::words).containsExactly("Las llaves en la cuadra.");
    }

    @Test
    void moving_the_lab_moves_the_days_of_exercises_and_no_words() {
        var lab = bring(SampleLab.FILE);

        CurrentActor.asSystem(() -> files.moveBy(lab, 10));

        assertThat(jdbc.sql("select held_on from exercise order by held_on")
                        .query(String.class)
                        .list())
                .contains("2026-03-13");
        assertThat(jdbc.sql("select sum(version) from note").query(Long.class).single())
                .isZero();
    }

    private LabId bring(String file) {
        return CurrentActor.asSystem(() -> files.bring(file));
    }

    private List<String> rows() {
        return jdbc.sql("""
                        select concat('exercise ', id, version) from exercise union all
                        select concat('prompt ', id, version) from prompt union all
                        select concat('note ', id, version) from note union all
                        select concat('lesson ', id, version) from lesson union all
                        select concat('lesson_note ', lesson_id, position, note_id) from lesson_note
                        order by 1
                        """).query((rs, i) -> rs.getString(1)).list();
    }
}
