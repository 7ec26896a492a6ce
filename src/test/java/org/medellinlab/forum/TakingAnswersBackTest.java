package org.medellinlab.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.Screens;
import org.medellinlab.commitment.PromiseMails;
import org.medellinlab.labfile.LabFiles;
import org.medellinlab.mail.Actions;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An answer to a citizen that was wrong is taken back: hidden, with the reason in its place, until it is given again.
class TakingAnswersBackTest extends Screens {

    @Autowired
    PromiseMails mails;

    @Autowired
    Speaking speaking;

    @Autowired
    Moderation moderation;

    @Autowired
    Answering answering;

    @Autowired
    TakingAnswersBack taking;

    @Autowired
    ForumReading reading;

    @Autowired
    TellingFollowers telling;

    @Autowired
    Actions actions;

    @Autowired
    LabFiles files;

    @Autowired
    JdbcClient jdbc;

    private Subject promise = new Subject(lab, null, null);
    private UUID asked = new UUID(0, 0);

    @BeforeEach
    void aQuestionIsPublished() {
        promise = Subject.ofCommitment(lab, demo.commitment("b1-guia-comites").id());
        speaking.say(
                promise,
                new CommentDraft(
                        CommentKind.QUESTION,
                        "¿Cuándo llega la guía?",
                        Language.ES,
                        "Ana",
                        true,
                        new EmailAddress("vecina@example.org")));
        actions.act(PromiseMails.token(mails.text("forum.comment")), Language.ES, Map.of());
        asked = demo.as("demo-facilitator", () -> moderation.of(lab, CommentState.WAITING))
                .getLast()
                .id();
        moderator(() -> moderation.publish(lab, asked));
    }

    @Test
    void everybody_reads_the_reason_in_its_place_until_it_is_given_again() {
        var answer = answered("En agosto.");
        moderator(() -> taking.takeBack(lab, asked, answer, "El mes no era cierto."));

        assertThat(only().words()).isEmpty();
        assertThat(Objects.requireNonNull(only().withdrawn()).reason()).isEqualTo("El mes no era cierto.");
        var kept = demo.as("demo-facilitator", () -> moderation.of(lab, CommentState.PUBLIC))
                .getFirst();
        assertThat(kept.answers())
                .singleElement()
                .satisfies(row -> assertThat(row.words()).isEqualTo("En agosto."));
        assertThat(trail("AnswerWithdrawal")).isEqualTo(1);

        moderator(() -> taking.giveAgain(lab, asked, answer));
        assertThat(only().words()).isEqualTo("En agosto.");
        assertThat(only().withdrawn()).isNull();
        assertThat(trail("AnswerWithdrawal")).isEqualTo(2);
    }

    @Test
    void the_labs_own_answer_too_and_another_in_its_place_is_not_taken_back() {
        moderator(() -> moderation.answer(lab, asked, "Pronto."));
        moderator(() -> taking.takeBack(lab, asked, null, "Se dijo sin saber."));
        assertThat(only().words()).isEmpty();

        moderator(() -> moderation.answer(lab, asked, "En septiembre."));
        assertThat(only().words()).isEqualTo("En septiembre.");
        assertThat(only().withdrawn()).isNull();
    }

    @Test
    void who_was_told_is_told_after_a_moment_to_think() {
        var answer = answered("En agosto.");
        sent("forum.answered");
        moderator(() -> taking.takeBack(lab, asked, answer, "El mes no era cierto."));

        assertThat(mails.recipients("forum.taken-back")).containsExactly("vecina@example.org");
        assertThat(mails.text("forum.taken-back")).contains("El mes no era cierto.", "Montevideo", "retirada");
        assertThat(waitsFor("forum.taken-back")).isGreaterThan(60);
        moderator(() -> taking.giveAgain(lab, asked, answer));
        assertThat(state("forum.taken-back")).isEqualTo("CANCELLED");
        assertThat(mails.count("forum.answered")).isEqualTo(1);

        moderator(() -> taking.takeBack(lab, asked, answer, "Ahora sí."));
        sent("forum.taken-back");
        moderator(() -> taking.giveAgain(lab, asked, answer));
        assertThat(mails.count("forum.answered")).isEqualTo(2);
        assertThat(mails.text("forum.answered")).contains("En agosto.");
    }

    @Test
    void an_answer_that_was_not_sent_yet_is_called_back_and_nobody_is_troubled() {
        var answer = answered("En agosto.");
        jdbc.sql("update mail_message set state = 'PENDING', due_at = utc_timestamp(6) + interval 1 hour"
                        + " where kind = 'forum.answered'")
                .update();
        moderator(() -> taking.takeBack(lab, asked, answer, "No era cierto."));

        assertThat(state("forum.answered")).isEqualTo("CANCELLED");
        assertThat(mails.count("forum.taken-back")).isZero();
        moderator(() -> taking.giveAgain(lab, asked, answer));
        assertThat(mails.count("forum.answered")).isEqualTo(2);
    }

    @Test
    void followers_do_not_hear_of_it() {
        speaking.follow(promise, new EmailAddress("otra@example.org"), Language.ES);
        actions.act(PromiseMails.token(mails.text("forum.follow")), Language.ES, Map.of());
        telling.tellNow();
        var answer = answered("En agosto.");
        moderator(() -> taking.takeBack(lab, asked, answer, "No era cierto."));

        telling.tellNow();
        assertThat(mails.texts("forum.news")).noneMatch(text -> text.contains("En agosto."));
    }

    @Test
    void those_who_answer_take_back_their_own_only_and_always_with_a_reason() {
        var answer = answered("En agosto.");
        assertThatThrownBy(() -> moderator(() -> taking.takeBack(lab, asked, answer, " ")))
                .isInstanceOf(Refused.class);
        for (var person : new String[] {"demo-lead", "demo-host"}) {
            assertThatThrownBy(() -> demo.as(person, () -> taking.takeBack(lab, asked, answer, "No")))
                    .isInstanceOf(NotForYou.class);
        }
        demo.as("demo-delegate", () -> taking.takeBack(lab, asked, answer, "Me equivoqué."));
        demo.as("demo-delegate", () -> taking.giveAgain(lab, asked, answer));
        assertThat(only().withdrawn()).isNull();
        moderator(() -> taking.takeBack(lab, asked, answer, "No era cierto."));
        assertThatThrownBy(() -> demo.as("demo-delegate", () -> taking.giveAgain(lab, asked, answer)))
                .isInstanceOf(NotForYou.class);
    }

    @Test
    void a_file_of_the_lab_neither_takes_it_along_nor_brings_it_again() {
        var before = CurrentActor.asSystem(() -> files.tell(lab));
        var answer = answered("En agosto.");
        var with = CurrentActor.asSystem(() -> files.tell(lab));
        moderator(() -> taking.takeBack(lab, asked, answer, "No era cierto."));

        assertThat(with).contains("En agosto.");
        assertThat(CurrentActor.asSystem(() -> files.tell(lab))).doesNotContain("En agosto.");
        assertThat(before).doesNotContain("En agosto.");
        CurrentActor.asSystem(() -> files.bring(with));
        assertThat(only().words()).isEmpty();
    }

    @Test
    void a_moderator_takes_it_back_on_the_screen_and_has_it_again() {
        answered("En agosto.");
        demo.signIn("demo-facilitator");
        UI.getCurrent().navigate("labs/barrios-vivos/forum");
        @SuppressWarnings("unchecked")
        RadioButtonGroup<CommentState> state =
                find(RadioButtonGroup.class).all().getFirst();
        state.setValue(CommentState.PUBLIC);

        press("Retirar");
        find(TextArea.class).all().getLast().setValue("No era cierto.");
        press("Retirar");
        assertThat(only().words()).isEmpty();
        press("Publicar otra vez");

        assertThat(only().words()).isEqualTo("En agosto.");
    }

    private void press(String words) {
        test(find(Button.class).withText(words).all().getLast()).click();
    }

    private UUID answered(String words) {
        demo.as("demo-delegate", () -> answering.answer(lab, asked, words));
        return Objects.requireNonNull(only().id());
    }

    private AnswerRow only() {
        var answers = reading.published(promise).getFirst().answers();
        assertThat(answers).hasSize(1);
        return answers.getFirst();
    }

    private void sent(String kind) {
        jdbc.sql("update mail_message set state = 'SENT' where kind = ?")
                .param(kind)
                .update();
    }

    private @Nullable String state(String kind) {
        return jdbc.sql("select state from mail_message where kind = ? order by created_at desc limit 1")
                .param(kind)
                .query(String.class)
                .single();
    }

    private int waitsFor(String kind) {
        return jdbc.sql("select timestampdiff(second, created_at, due_at) from mail_message where kind = ?")
                .param(kind)
                .query(Integer.class)
                .single();
    }

    private int trail(String what) {
        return jdbc.sql("select count(*) from audit_entry where thing_kind = ?")
                .param(what)
                .query(Integer.class)
                .single();
    }

    private void moderator(Runnable work) {
        demo.as("demo-facilitator", work);
    }
}
