package org.medellinlab.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.commitment.PromiseMails;
import org.medellinlab.labfile.LabFileRejected;
import org.medellinlab.labfile.LabFiles;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;

/// What everybody reads of the forum travels with the lab; what nobody may read stays.
class ForumInTheLabFileTest extends InTheForum {

    @Autowired
    Answering answering;

    @Autowired
    TakingAnswersBack taking;

    @Autowired
    ForumMeetingKeeping keeping;

    @Autowired
    TellingFollowers telling;

    @Autowired
    LabFiles files;

    @BeforeEach
    void whatWasSaidAndAnswered() {
        told("¿Cuándo llega la guía?", "Ana Vecina", true);
        told("Gracias", "Nombre Escondido", false);
        for (var row : waiting()) {
            moderator(() -> moderation.publish(lab, row.id()));
        }
        var question = reading.published(promise).getLast().id();
        demo.as("demo-delegate", () -> answering.answer(lab, question, "En agosto."));
        moderator(() -> moderation.answer(lab, question, "Gracias por preguntar."));
        told("Todavía nadie leyó esto", "Otra", true);
        moderator(() -> keeping.keep(
                lab,
                new ForumMeetingDraft(
                        Ids.next(),
                        LocalDateTime.of(2026, 3, 20, 17, 0),
                        60,
                        "Casa de la cultura",
                        "Riego",
                        "Vinieron veinte.",
                        Language.ES,
                        -1)));
    }

    @Test
    void what_is_told_comes_back_the_same_and_a_second_time_changes_nothing() {
        var told = tell();
        assertThat(told)
                .contains(
                        "¿Cuándo llega la guía?",
                        "Ana Vecina",
                        "En agosto.",
                        "Gracias por preguntar.",
                        "Vinieron veinte.");
        jdbc.sql("delete from citizen_comment").update();
        jdbc.sql("delete from forum_meeting").update();

        bring(told);
        assertThat(tell()).isEqualTo(told);
        var rows = rows();
        bring(told);
        assertThat(rows()).isEqualTo(rows);
    }

    @Test
    void of_an_answer_that_was_taken_back_the_reason_travels_and_the_words_stay() {
        var question = reading.whole(lab).stream()
                .filter(row -> !row.answers().isEmpty())
                .findFirst()
                .orElseThrow();
        question.answers()
                .forEach(
                        answer -> moderator(() -> taking.takeBack(lab, question.id(), answer.id(), "Había un error.")));
        var told = tell();
        assertThat(told)
                .contains("takenBack:", "Había un error.")
                .doesNotContain("En agosto.", "Gracias por preguntar.");
        var rows = rows();
        bring(told);
        assertThat(rows()).as("known already").isEqualTo(rows);
        jdbc.sql("delete from citizen_comment").update();

        bring(told);

        assertThat(tell()).isEqualTo(told);
        assertThat(reading.published(lab))
                .flatExtracting(CommentRow::answers)
                .hasSize(2)
                .allSatisfy(answer -> assertThat(answer.withdrawn()).isNotNull());
    }

    @Test
    void an_answer_has_words_or_was_taken_back() {
        assertThatThrownBy(() -> bring(tell().replaceAll("(?m)^ +words: En agosto\\.\\R", "")))
                .isInstanceOfSatisfying(
                        LabFileRejected.class,
                        rejected -> assertThat(rejected.problems())
                                .singleElement()
                                .satisfies(problem -> assertThat(problem.path()).endsWith(".words")));
    }

    @Test
    void no_address_no_hidden_name_and_nothing_that_waits_is_told() {
        assertThat(tell())
                .doesNotContain("vecina@example.org", "Nombre Escondido", "Todavía nadie leyó esto")
                .contains("Gracias");
    }

    @Test
    void the_same_file_keeps_what_was_answered_since_and_tells_no_follower() {
        var told = tell();
        speaking.follow(
                Subject.ofCommitment(lab, demo.commitment("b1-guia-comites").id()),
                new EmailAddress("otra@example.org"),
                Language.ES);
        actions.act(PromiseMails.token(mails.text("forum.follow")), Language.ES, Map.of());
        jdbc.sql("delete from citizen_comment where state = 'PUBLIC'").update();

        bring(told);

        assertThat(telling.tellNow()).isZero();
        assertThat(waiting()).hasSize(1);
    }

    private String tell() {
        return CurrentActor.asSystem(() -> files.tell(lab));
    }

    private void bring(String text) {
        CurrentActor.asSystem(() -> files.bring(text));
    }

    private List<String> rows() {
        return List.of("citizen_comment", "citizen_answer", "answer_withdrawal", "forum_meeting").stream()
                .flatMap(table -> jdbc.sql("select * from " + table + " order by id").query().listOfRows().stream())
                .map(Object::toString)
                .toList();
    }

    private void told(String words, String name, boolean shown) {
        say(words, name, shown);
        confirm();
    }
}
