package org.medellinlab.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.labfile.LabFiles;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// That whoever owns the database cannot find the author of an anonymous note.
@ProductTest
class AnonymousNoteTest {

    @Autowired
    MorningExercise exercises;

    @Autowired
    LabFiles files;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcTemplate template;

    @Test
    void no_column_of_an_anonymous_note_says_who_or_when() {
        var submission = answerAnonymously();

        var rows = template.queryForList("select * from note where note_key is null");

        assertThat(rows).hasSize(2);
        var ana = SampleLab.person(jdbc, "ana").person().value();
        for (var row : rows) {
            assertThat(row.get("person_id")).isNull();
            assertThat(row.get("saved_at")).isNull();
            assertThat(row.get("version")).isEqualTo(0L);
            assertThat(UUID.fromString(String.valueOf(row.get("id"))).version()).isEqualTo(4);
            assertThat(row.values()).noneMatch(value -> mentions(value, ana) || mentions(value, submission));
        }
    }

    @Test
    void the_notes_table_has_no_column_that_counts_or_tells_the_time_by_itself() {
        var telling = jdbc.sql("""
                        select column_name from information_schema.columns
                        where table_schema = database() and table_name in ('note', 'answered_mark')
                          and (extra <> '' or column_default like '%current_timestamp%')
                        """).query((rs, i) -> rs.getString(1)).list();

        assertThat(telling).isEmpty();
    }

    @Test
    void no_table_holds_the_submission_or_ties_the_person_to_a_note() {
        var submission = answerAnonymously();
        var ana = SampleLab.person(jdbc, "ana").person().value();
        var notes = jdbc.sql("select id from note where note_key is null")
                .query((rs, i) -> rs.getObject(1, UUID.class))
                .list();

        for (var table : tables()) {
            for (var row : template.queryForList("select * from `" + table + "`")) {
                var values = new ArrayList<>(row.values());
                assertThat(values).as(table).noneMatch(value -> mentions(value, submission));
                if (values.stream().anyMatch(value -> mentions(value, ana))) {
                    assertThat(values)
                            .as("a row of %s that mentions the person", table)
                            .noneMatch(value -> notes.stream().anyMatch(note -> mentions(value, note)));
                    if (table.equals("answered_mark")) {
                        assertThat(row).containsOnlyKeys("exercise_id", "person_id");
                    }
                    assertThat(table).isNotIn("submission", "answer_draft", "note_version", "note");
                }
            }
        }
    }

    @Test
    void notes_of_one_sheet_cannot_be_told_to_belong_together() {
        var sheet = new AnswerSheet(UUID.randomUUID(), true, Language.ES, Map.of());
        var one = sheet.note(UUID.randomUUID());
        var other = sheet.note(UUID.randomUUID());

        assertThat(one).isNotEqualTo(other);
        assertThat(List.of(one.version(), other.version(), one.variant(), other.variant()))
                .containsExactly(4, 4, 2, 2);
    }

    private UUID answerAnonymously() {
        var lab = SampleLab.openNow(files);
        var submission = UUID.randomUUID();
        CurrentActor.as(SampleLab.person(jdbc, "ana"), () -> {
            var exercise = jdbc.sql("select id from exercise where exercise_key = 'manana-2'")
                    .query((rs, i) -> new ExerciseId(rs.getObject(1, UUID.class)))
                    .single();
            var prompts = jdbc.sql("select id from prompt where exercise_id = ?")
                    .param(exercise.value())
                    .query((rs, i) -> rs.getObject(1, UUID.class))
                    .list();
            // begun by name, then continued without: the draft goes
            exercises.saveDraft(lab, exercise, Map.of(prompts.get(0), "Con nombre aún"));
            exercises.answer(
                    lab,
                    exercise,
                    new AnswerSheet(
                            submission,
                            true,
                            Language.ES,
                            Map.of(prompts.get(0), "Nadie sabe.", prompts.get(1), "Quién fue.")));
            return true;
        });
        return submission;
    }

    private List<String> tables() {
        return jdbc.sql("""
                        select table_name from information_schema.tables
                        where table_schema = database() and table_type = 'BASE TABLE'
                          and lower(table_name) not like 'databasechangelog%'
                        """).query((rs, i) -> rs.getString(1)).list();
    }

    private static boolean mentions(Object value, UUID id) {
        if (value == null) {
            return false;
        }
        var text = value instanceof byte[] bytes
                ? HexFormat.of().formatHex(bytes)
                : String.valueOf(value).toLowerCase(Locale.ROOT);
        return text.contains(id.toString()) || text.contains(id.toString().replace("-", ""));
    }
}
