package org.medellinlab.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.medellinlab.commitment.Channel;
import org.medellinlab.commitment.CommitmentTracking;
import org.medellinlab.commitment.Completion;
import org.medellinlab.commitment.ProgressReport;
import org.medellinlab.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/// What citizens say and follow: confirmed by mail, moderated with a reason, answered.
class ForumTest extends InTheForum {

    @Autowired
    TellingFollowers telling;

    @Autowired
    CommitmentTracking tracking;

    @Test
    void words_wait_for_the_address_then_for_a_moderator_and_then_everybody_reads_them() {
        say("¿Cuándo llega la guía?", "Ana Vecina", true);
        assertThat(waiting()).isEmpty();
        assertThat(reading.published(lab)).isEmpty();

        actions.act(token("forum.comment"), Language.ES, Map.of());
        assertThat(waiting()).singleElement().satisfies(row -> {
            assertThat(row.words()).isEqualTo("¿Cuándo llega la guía?");
            assertThat(row.path()).isEqualTo("commitments/b1-guia-comites");
        });
        var id = waiting().getFirst().id();
        moderator(() -> moderation.answer(lab, id, "En agosto."));

        assertThat(reading.published(lab)).singleElement().satisfies(row -> {
            assertThat(row.name()).isEqualTo("Ana Vecina");
            assertThat(row.answers()).singleElement().satisfies(answer -> {
                assertThat(answer.as()).isEqualTo(AnsweredAs.LAB);
                assertThat(answer.words()).isEqualTo("En agosto.");
            });
            assertThat(row.commitment()).isEqualTo(promise.commitment());
        });
        assertThat(mail("forum.answered")).contains("En agosto.");
    }

    @Test
    void a_name_is_hidden_by_choice_and_the_address_is_nowhere() {
        say("Gracias", "Ana Vecina", false);
        actions.act(token("forum.comment"), Language.ES, Map.of());
        var id = waiting().getFirst().id();
        moderator(() -> moderation.publish(lab, id));

        assertThat(reading.published(lab)).singleElement().satisfies(row -> {
            assertThat(row.name()).isNull();
            assertThat(row.toString()).doesNotContain("vecina@example.org");
        });
    }

    @Test
    void words_are_refused_with_a_reason_that_is_told_and_only_by_who_runs_the_lab() {
        say("Propaganda", null, true);
        actions.act(token("forum.comment"), Language.ES, Map.of());
        var id = waiting().getFirst().id();

        assertThatThrownBy(() -> moderator(() -> moderation.refuse(lab, id, " ")))
                .hasMessage("forum.refused.no-reason");
        moderator(() -> moderation.refuse(lab, id, "No trata del compromiso."));
        assertThat(reading.published(lab)).isEmpty();
        assertThat(mail("forum.refused-words")).contains("No trata del compromiso.");
        assertThatThrownBy(() -> demo.as("demo-delegate", () -> moderation.of(lab, CommentState.WAITING)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void an_address_gets_few_mails_a_day_whoever_types_it_in() {
        for (var i = 0; i < 9; i++) {
            say("Número " + i, null, true);
        }

        assertThat(count("select count(*) from citizen_comment")).isEqualTo(5);
        assertThat(count("select count(distinct id) from mail_message where kind = 'forum.comment'"))
                .isLessThanOrEqualTo(5);
    }

    @Test
    void words_that_are_none_or_too_many_are_refused() {
        assertThatThrownBy(() -> say("  ", null, true)).hasMessage("forum.refused.no-words");
        assertThatThrownBy(() -> say("x".repeat(3001), null, true)).hasMessage("forum.refused.long");
    }

    @Test
    void who_follows_hears_once_of_what_is_new_and_can_stop_it() {
        speaking.follow(promise, ADDRESS, Language.ES);
        report("Antes de confirmar");
        assertThat(telling.tellNow()).isZero();
        actions.act(token("forum.follow"), Language.ES, Map.of());
        assertThat(telling.tellNow()).isZero();

        report("La guía está impresa");
        assertThat(telling.tellNow()).isEqualTo(1);
        assertThat(telling.tellNow()).isZero();
        assertThat(mail("forum.news")).contains("La guía está impresa").doesNotContain("Antes de confirmar");

        actions.act(tokens("forum.news").getLast(), Language.ES, Map.of());
        assertThat(count("select count(*) from follower")).isZero();
    }

    @Test
    void who_follows_a_group_hears_of_its_promises_and_of_what_is_said_of_it() {
        var group = Subject.ofGroup(lab, demo.commitment("b1-guia-comites").group());
        speaking.follow(group, ADDRESS, Language.ES);
        actions.act(token("forum.follow"), Language.ES, Map.of());
        assertThat(mail("forum.follow")).contains("Plazas cuidadas entre vecinos");

        tell("demo-organiser", "b2-catalogo-juego", "De otro grupo");
        assertThat(telling.tellNow()).isZero();
        report("La guía está impresa");
        speaking.say(group, new CommentDraft(CommentKind.QUESTION, "¿Cuántos son?", Language.ES, "Ana", true, ADDRESS));
        actions.act(token("forum.comment"), Language.ES, Map.of());
        var id = waiting().getFirst().id();
        moderator(() -> moderation.answer(lab, id, "Siete."));

        assertThat(telling.tellNow()).isEqualTo(1);
        assertThat(mail("forum.news"))
                .contains(
                        "Plazas cuidadas entre vecinos",
                        "/groups/plazas-entre-vecinos",
                        "La guía está impresa",
                        "Siete.")
                .doesNotContain("De otro grupo");
        assertThat(telling.tellNow()).isZero();
    }

    @Test
    void a_list_costs_the_same_however_long_it_is() {
        published("Uno");
        var single = statements.during(() -> reading.published(lab));
        published("Dos");
        published("Tres");
        assertThat(statements.during(() -> reading.published(lab))).isEqualTo(single);
    }

    private void published(String words) {
        say(words, null, true);
        actions.act(tokens("forum.comment").getLast(), Language.ES, Map.of());
        var id = waiting().getFirst().id();
        moderator(() -> moderation.publish(lab, id));
    }

    private void report(String words) {
        tell("demo-lead", "b1-guia-comites", words);
    }

    private void tell(String who, String key, String words) {
        demo.as(
                who,
                () -> tracking.report(
                        lab,
                        demo.commitment(key).id(),
                        new ProgressReport(
                                Completion.LIMITED,
                                words,
                                Channel.WEB,
                                Language.ES,
                                demo.person(who).person(),
                                null)));
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private String mail(String kind) {
        return Objects.requireNonNull(texts(kind).getLast());
    }

    private List<@Nullable String> texts(String kind) {
        return jdbc.sql("select text from mail_message where kind = ? order by id")
                .param(kind)
                .query(String.class)
                .list();
    }

    private String token(String kind) {
        return tokens(kind).getLast();
    }

    private List<String> tokens(String kind) {
        return texts(kind).stream()
                .map(text -> Objects.requireNonNull(text).replaceAll("(?s).*/act/([A-Za-z0-9_-]+).*", "$1"))
                .toList();
    }
}
