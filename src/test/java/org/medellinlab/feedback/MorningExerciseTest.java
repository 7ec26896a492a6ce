package org.medellinlab.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.labfile.LabFiles;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@ProductTest
class MorningExerciseTest {

    @Autowired
    MorningExercise exercises;

    @Autowired
    LabFiles files;

    @Autowired
    JdbcClient jdbc;

    LabId lab;

    @BeforeEach
    void open() {
        lab = SampleLab.openNow(files);
    }

    @Test
    void it_is_open_from_its_hour_until_before_its_closing_hour() {
        var sheet = sheet();
        var opens = sheet.day().atTime(sheet.opens());
        var closes = sheet.day().atTime(sheet.closes());

        assertThat(openAt(opens)).isTrue();
        assertThat(openAt(closes.minusNanos(1))).isTrue();
        assertThat(openAt(opens.minusNanos(1))).isFalse();
        assertThat(openAt(closes)).isFalse();
    }

    @Test
    void a_question_that_is_not_in_the_readers_language_says_so() {
        var prompts = sheet().prompts();

        assertThat(prompts.get(0).question().shownIn(Language.PT).fallback()).isFalse();
        assertThat(prompts.get(1).question().shownIn(Language.PT).fallback()).isTrue();
    }

    @Test
    void a_sheet_by_name_is_kept_with_its_author() {
        var sheet = sheet(false, "Vi sombra.");
        answer("ana", sheet);

        assertThat(mine("ana").byName().values()).containsExactly("Vi sombra.");
        assertThat(mine("ana").isAnonymous()).isFalse();
        assertThat(answered()).isEqualTo(1);
    }

    @Test
    void the_same_sheet_sent_again_is_kept_once() {
        for (var anonymous : List.of(true, false)) {
            var sheet = sheet(anonymous, "Vi sombra.", "Faltó agua.");
            var who = anonymous ? "ana" : "beto";
            answer(who, sheet);
            answer(who, sheet);

            assertThat(said("Vi sombra.")).isEqualTo(anonymous ? 1 : 2);
        }
        assertThat(answered()).isEqualTo(2);
    }

    @Test
    void the_same_sheet_arriving_eight_times_at_once_is_kept_once() throws Exception {
        for (var anonymous : List.of(true, false)) {
            var sheet = sheet(anonymous, "A la vez " + anonymous, "También " + anonymous);
            Callable<Boolean> send = () -> {
                answer(anonymous ? "ana" : "beto", sheet);
                return true;
            };
            try (var pool = Executors.newFixedThreadPool(8)) {
                for (var sent :
                        pool.invokeAll(IntStream.range(0, 8).mapToObj(i -> send).toList())) {
                    assertThat(sent.get()).isTrue();
                }
            }
            assertThat(said("A la vez " + anonymous)).isEqualTo(1);
            assertThat(said("También " + anonymous)).isEqualTo(1);
        }
    }

    @Test
    void a_later_word_by_name_replaces_the_former_which_is_kept() {
        answer("ana", sheet(false, "Primero."));
        answer("ana", sheet(false, "Después."));

        assertThat(mine("ana").byName().values()).containsExactly("Después.");
        assertThat(jdbc.sql("select words from note_version")
                        .query((rs, i) -> rs.getString(1))
                        .list())
                .containsExactly("Primero.");
        assertThat(answered()).isEqualTo(1);
    }

    @Test
    void an_older_sheet_that_arrives_again_does_not_undo_the_later_word() {
        var first = sheet(false, "Primero.");
        answer("ana", first);
        answer("ana", sheet(false, "Después."));
        answer("ana", first);

        assertThat(mine("ana").byName().values()).containsExactly("Después.");
    }

    @Test
    void an_anonymous_sheet_is_final() {
        answer("ana", sheet(true, "Una vez."));

        assertRefused("feedback.answer.already", () -> answer("ana", sheet(true, "Otra vez.")));
        assertRefused("feedback.answer.already", () -> answer("ana", sheet(false, "Con nombre.")));
        assertThat(mine("ana").isAnonymous()).isTrue();
    }

    @Test
    void nothing_said_and_too_much_said_are_refused() {
        assertRefused("feedback.answer.empty", () -> answer("ana", sheet(false, "  \n ")));
        assertRefused("feedback.answer.long", () -> sheet(false, "ñ".repeat(5001)));
        answer("ana", sheet(false, "ñ".repeat(5000)));
    }

    @Test
    void after_it_has_closed_nothing_is_taken() {
        SampleLab.closedToday(files);
        var exercise = jdbc.sql("select id from exercise where exercise_key = 'manana-2'")
                .query((rs, i) -> new ExerciseId(rs.getObject(1, UUID.class)))
                .single();
        var prompt = prompt("plaza");
        var late = new AnswerSheet(UUID.randomUUID(), true, Language.ES, Map.of(prompt, "Tarde."));

        assertRefused("feedback.answer.closed", () -> as("ana", () -> exercises.answer(lab, exercise, late)));
    }

    @Test
    void who_does_not_take_part_cannot_answer() {
        var sheet = sheet(false, "Desde afuera.");

        assertThatThrownBy(() -> answer("ajena", sheet)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void what_is_typed_by_name_waits_on_the_server_until_it_is_sent() {
        var plaza = prompt("plaza");
        var id = sheet().id();
        as("ana", () -> exercises.saveDraft(lab, id, Map.of(plaza, "A medias ")));

        assertThat(mine("ana").draft()).containsEntry(plaza, "A medias ");
        assertThat(mine("beto").draft()).isEmpty();

        answer("ana", sheet(false, "Completo."));
        assertThat(mine("ana").draft()).isEmpty();
    }

    private ExerciseSheet sheet() {
        return CurrentActor.asSystem(() -> {
            var day = jdbc.sql("select held_on from exercise where exercise_key = 'manana-2'")
                    .query((rs, i) -> rs.getDate(1).toLocalDate())
                    .single();
            return exercises.open(lab, day.atTime(12, 0)).orElseThrow();
        });
    }

    private boolean openAt(LocalDateTime moment) {
        return CurrentActor.asSystem(() -> exercises.open(lab, moment).isPresent());
    }

    private AnswerSheet sheet(boolean anonymous, String... words) {
        var keys = List.of("plaza", "falto");
        var said = Stream.iterate(0, i -> i < words.length, i -> i + 1)
                .collect(java.util.stream.Collectors.toMap(i -> prompt(keys.get(i)), i -> words[i]));
        return new AnswerSheet(UUID.randomUUID(), anonymous, Language.ES, said);
    }

    private UUID prompt(String key) {
        return jdbc.sql("select id from prompt where prompt_key = ?")
                .param(key)
                .query((rs, i) -> rs.getObject(1, UUID.class))
                .single();
    }

    private void answer(String who, AnswerSheet sheet) {
        var id = sheet().id();
        as(who, () -> exercises.answer(lab, id, sheet));
    }

    private MyAnswers mine(String who) {
        var id = sheet().id();
        return CurrentActor.as(SampleLab.person(jdbc, who), () -> exercises.mine(lab, id));
    }

    private void as(String who, Runnable work) {
        CurrentActor.as(SampleLab.person(jdbc, who), () -> {
            work.run();
            return true;
        });
    }

    private static void assertRefused(String key, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private int said(String words) {
        return jdbc.sql("select count(*) from note where words = ?")
                .param(words)
                .query((rs, i) -> rs.getInt(1))
                .single();
    }

    private int answered() {
        return jdbc.sql("select count(*) from answered_mark")
                .query((rs, i) -> rs.getInt(1))
                .single();
    }
}
