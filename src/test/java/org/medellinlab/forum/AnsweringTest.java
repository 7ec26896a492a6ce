package org.medellinlab.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.medellinlab.commitment.PromiseMails;
import org.medellinlab.mail.Actions;
import org.medellinlab.shared.ActText;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.springframework.beans.factory.annotation.Autowired;

/// The organisation that promised, and the group, answer what citizens ask: on the page and from a mail.
class AnsweringTest extends InTheForum {

    @Autowired
    Answering answering;

    @Autowired
    TellingFollowers telling;

    @Test
    void a_question_that_is_published_goes_to_the_owner_whose_link_answers_in_the_organisations_name() {
        published("¿Cuándo llega la guía?");
        assertThat(mails.recipients("forum.answer")).containsExactly("demo-delegate@example.org");
        var token = PromiseMails.token(mails.text("forum.answer"));

        assertThat(actions.show(token, null))
                .isInstanceOfSatisfying(
                        Actions.Shown.Open.class,
                        open -> assertThat(open.page().paragraphs())
                                .extracting(ActText::words)
                                .anyMatch(words -> words.contains("¿Cuándo llega la guía?")));
        assertThat(reading.published(promise).getFirst().answers()).isEmpty();
        assertThatThrownBy(() -> actions.act(token, Language.ES, Map.of("words", " ")))
                .isInstanceOf(Refused.class);
        actions.act(token, Language.ES, Map.of("words", "En agosto, impresa."));

        assertThat(reading.published(promise).getFirst().answers())
                .singleElement()
                .satisfies(answer -> {
                    assertThat(answer.as()).isEqualTo(AnsweredAs.OWNER);
                    assertThat(Objects.requireNonNull(answer.by()).in(Language.ES))
                            .contains("Montevideo");
                    assertThat(answer.words()).isEqualTo("En agosto, impresa.");
                });
        assertThat(mails.recipients("forum.answered")).containsExactly(ADDRESS.value());
        assertThat(mails.text("forum.answered")).contains("Montevideo", "En agosto, impresa.");
        assertThat(actions.act(token, Language.ES, Map.of("words", "Otra vez"))).isEmpty();
    }

    @Test
    void the_lead_answers_on_the_page_for_the_group_and_no_answer_hides_another() {
        var id = published("¿Cuándo llega la guía?");
        demo.as("demo-lead", () -> answering.answer(lab, id, "El grupo la revisa."));
        demo.as("demo-delegate", () -> answering.answer(lab, id, "En agosto."));
        moderator(() -> moderation.answer(lab, id, "Gracias por preguntar."));

        assertThat(reading.published(promise).getFirst().answers())
                .extracting(AnswerRow::as)
                .containsExactly(AnsweredAs.GROUP, AnsweredAs.OWNER, AnsweredAs.LAB);
        assertThat(mails.count("forum.answered")).isEqualTo(3);
    }

    @Test
    void of_a_group_its_lead_is_asked_and_answers() {
        var group = Subject.ofGroup(lab, demo.commitment("b1-guia-comites").group());
        say(group, CommentKind.CORRECTION, "Somos siete, no seis.");
        publishNewest();

        assertThat(mails.recipients("forum.answer")).containsExactly("demo-lead@example.org");
        mails.follow("forum.answer", Map.of("words", "Corregido."));
        assertThat(reading.published(group).getFirst().answers())
                .singleElement()
                .satisfies(answer -> assertThat(answer.as()).isEqualTo(AnsweredAs.GROUP));
    }

    @Test
    void a_comment_asks_nobody_for_an_answer() {
        say(promise, CommentKind.COMMENT, "Qué bien.");
        publishNewest();

        assertThat(mails.count("forum.answer")).isZero();
    }

    @Test
    void nobody_else_answers_and_only_what_is_published() {
        var id = published("¿Cuándo llega la guía?");
        for (var person : List.of("demo-host", "demo-monitor", "mateo-guaman")) {
            assertThat(demo.as(person, () -> answering.as(lab, promise))).isEmpty();
            assertThatThrownBy(() -> demo.as(person, () -> answering.answer(lab, id, "Yo")))
                    .isInstanceOf(NotForYou.class);
        }
        moderator(() -> moderation.refuse(lab, id, "Ya se respondió."));
        assertThatThrownBy(() -> demo.as("demo-delegate", () -> answering.answer(lab, id, "Yo")))
                .isInstanceOf(NotForYou.class);
    }

    @Test
    void the_link_passes_on_with_the_seat() {
        published("¿Cuándo llega la guía?");
        var token = PromiseMails.token(mails.text("forum.answer"));
        mails.holds("mateo-guaman", "montevideo-espacios-publicos");

        assertThat(actions.show(token, null)).isInstanceOf(Actions.Shown.Ended.class);
        assertThatThrownBy(() -> actions.act(token, Language.ES, Map.of("words", "Yo")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void who_follows_hears_of_the_answer() {
        speaking.follow(promise, new EmailAddress("otra@example.org"), Language.ES);
        actions.act(PromiseMails.token(mails.text("forum.follow")), Language.ES, Map.of());
        var id = published("¿Cuándo llega la guía?");
        telling.tellNow();
        demo.as("demo-delegate", () -> answering.answer(lab, id, "En agosto."));

        assertThat(telling.tellNow()).isEqualTo(1);
        assertThat(mails.text("forum.news")).contains("En agosto.");
        assertThat(telling.tellNow()).isZero();
    }

    @Test
    void answers_cost_the_same_however_many_there_are() {
        var id = published("¿Cuándo llega la guía?");
        var none = statements.during(() -> reading.published(lab));
        demo.as("demo-delegate", () -> answering.answer(lab, id, "En agosto."));
        demo.as("demo-delegate", () -> answering.answer(lab, id, "En septiembre."));

        assertThat(statements.during(() -> reading.published(lab))).isEqualTo(none);
    }

    @Test
    void the_database_itself_refuses_to_edit_an_answer() {
        assertThatThrownBy(() -> jdbc.sql("update citizen_answer set words = 'otra cosa'")
                        .update())
                .hasStackTraceContaining("denied");
    }

    private UUID published(String words) {
        say(promise, CommentKind.QUESTION, words);
        return publishNewest();
    }

    private void say(Subject about, CommentKind kind, String words) {
        speaking.say(about, new CommentDraft(kind, words, Language.ES, "Ana", true, ADDRESS));
        confirm();
    }

    private UUID publishNewest() {
        var id = waiting().getLast().id();
        moderator(() -> moderation.publish(lab, id));
        return id;
    }
}
