package org.medellinlab.workinggroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.medellinlab.Mailbox;
import org.medellinlab.Statements;
import org.medellinlab.mail.Actions;
import org.medellinlab.shared.ActText;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.springframework.beans.factory.annotation.Autowired;

/// Which day suits, and what the people of a group say to each other.
class TalkTest extends InAGroup {

    @Autowired
    Polls polls;

    @Autowired
    Conversation conversation;

    @Autowired
    Meetings meetings;

    @Autowired
    Actions actions;

    @Autowired
    Statements statements;

    @Test
    void a_poll_is_answered_from_the_mail_once_and_the_day_chosen_becomes_a_meeting() {
        var id = Ids.next();
        var told = lead(() -> polls.ask(lab, group, id, days(3), 60, "Para repasar"));
        assertThat(told).isPositive();
        assertThat(lead(() -> polls.ask(lab, group, id, days(3), 60, null))).isZero();
        var token = token("workinggroup.poll");
        assertThat(actions.show(token, Language.ES)).isInstanceOfSatisfying(Actions.Shown.Open.class, open -> {
            assertThat(open.page().fields()).hasSize(3);
            assertThat(open.page().paragraphs())
                    .extracting(ActText::words)
                    .contains("Para repasar")
                    .anyMatch(words -> words.contains("«Plazas cuidadas entre vecinos»"))
                    .anyMatch(words -> words.contains("Las horas son las de Medellín"));
        });

        var form = new HashMap<String, String>();
        form.put("day-0", "NO");
        form.put("day-1", "YES");
        form.put("day-2", "IF_NEEDED");
        assertThat(actions.act(token, Language.ES, form))
                .hasValueSatisfying(done -> assertThat(done.next().words()).contains("le llegará la cita por correo"));
        assertThat(actions.act(token, Language.ES, form)).isEmpty();

        var sheet = lead(() -> polls.of(lab, group)).getFirst();
        assertThat(sheet.count(1, PollChoice.YES)).isEqualTo(1);
        assertThat(sheet.count(0, PollChoice.NO)).isEqualTo(1);
        lead(() -> polls.settle(lab, group, id, 1, "Sala 3"));
        assertThat(lead(() -> meetings.of(lab, group)).getFirst().startsAt())
                .isEqualTo(sheet.days().get(1));
        assertThatThrownBy(() -> lead(() -> polls.settle(lab, group, id, 0, null)))
                .hasMessage("workinggroup.refused.poll-closed");
    }

    @Test
    void an_answer_says_something_of_each_day_and_only_a_lead_asks() {
        var id = Ids.next();
        assertThatThrownBy(() -> lead(() -> polls.ask(lab, group, id, days(1), 60, null)))
                .hasMessage("workinggroup.refused.poll-days");
        assertThatThrownBy(() -> demo.as("demo-facilitator", () -> polls.ask(lab, group, id, days(2), 60, null)))
                .isInstanceOf(NotForYou.class);
        lead(() -> polls.ask(lab, group, id, days(2), 60, null));
        assertThatThrownBy(() -> lead(() -> {
                    polls.answer(lab, group, id, List.of(PollChoice.YES));
                }))
                .hasMessage("workinggroup.refused.poll-each");
    }

    @Test
    void what_is_said_stands_at_once_and_goes_out_later_unless_it_is_held() {
        var id = Ids.next();
        var told = member(() -> conversation.say(lab, group, id, "¿Quién trae el mapa?"));
        assertThat(told).isPositive();
        assertThat(member(() -> conversation.say(lab, group, id, "otra vez"))).isZero();
        assertThat(lead(() -> conversation.of(lab, group)))
                .singleElement()
                .satisfies(post -> assertThat(post.isOnItsWay(clock.instant())).isTrue());
        assertThat(mails("PENDING")).isEqualTo(told);

        lead(() -> {
            conversation.hold(lab, group, id);
        });
        assertThat(held()).isEqualTo(told);
        assertThat(lead(() -> conversation.of(lab, group)).getFirst().held()).isTrue();

        assertThat(lead(() -> conversation.letGo(lab, group, id))).isEqualTo(told);
        await().untilAsserted(() -> assertThat(mails("SENT")).isEqualTo(told));
        assertThatThrownBy(() -> lead(() -> {
                    conversation.hold(lab, group, id);
                }))
                .hasMessage("workinggroup.refused.post-gone");
    }

    @Test
    void what_is_said_is_read_in_the_mail_by_each_in_their_language_but_not_by_who_said_it() {
        jdbc.sql("update person set languages = 'en' where person_key = 'mateo-guaman'")
                .update();
        var id = Ids.next();
        var told = member(() -> conversation.say(lab, group, id, "¿Quién trae el mapa?\nYo tengo uno viejo."));
        lead(() -> conversation.hold(lab, group, id));
        lead(() -> conversation.letGo(lab, group, id));

        var author = demo.person("demo-delegate").name();
        var mail = Mailbox.of("demo-lead@example.org").awaitAbout(author + " escribió");
        assertThat(mail.subject()).isEqualTo(sheet().name().in(Language.ES) + ": " + author + " escribió");
        assertThat(mail.text())
                .contains(author + " escribió en la conversación del grupo «Plazas cuidadas entre vecinos»:")
                .contains("¿Quién trae el mapa?", "Yo tengo uno viejo.");
        assertThat(mail.link("/app/labs/")).endsWith("/app/labs/barrios-vivos/groups/" + GROUP);
        assertThat(Mailbox.of(address("mateo-guaman"))
                        .awaitAbout(author + " wrote")
                        .text())
                .contains("wrote in the conversation of the group “Squares cared for by neighbours”")
                .contains("¿Quién trae el mapa?");
        await().untilAsserted(() -> assertThat(mails("SENT")).isEqualTo(told));
        assertThat(Mailbox.of("demo-delegate@example.org").all())
                .noneMatch(one -> one.text().contains("Yo tengo uno viejo."));
    }

    private String address(String person) {
        return jdbc.sql("select address from person where person_key = ?")
                .param(person)
                .query(String.class)
                .single();
    }

    @Test
    void who_wants_reads_it_on_the_web_only_and_who_is_not_in_the_group_not_at_all() {
        var before = member(() -> conversation.say(lab, group, Ids.next(), "Uno"));
        lead(() -> {
            conversation.quiet(lab, group, true);
        });
        assertThat(lead(() -> conversation.isQuiet(lab, group))).isTrue();
        assertThat(member(() -> conversation.say(lab, group, Ids.next(), "Dos")))
                .isEqualTo(before - 1);
        assertThatThrownBy(() -> demo.as("demo-facilitator", () -> conversation.of(lab, group)))
                .isInstanceOf(NotForYou.class);
    }

    @Test
    void lists_cost_the_same_however_long_they_are() {
        member(() -> conversation.say(lab, group, Ids.next(), "Uno"));
        lead(() -> polls.ask(lab, group, Ids.next(), days(2), 60, null));
        var single = cost();
        member(() -> conversation.say(lab, group, Ids.next(), "Dos"));
        member(() -> conversation.say(lab, group, Ids.next(), "Tres"));
        lead(() -> polls.ask(lab, group, Ids.next(), days(3), 60, null));

        assertThat(cost()).isEqualTo(single);
    }

    private long cost() {
        return lead(() -> statements.during(() -> {
            conversation.of(lab, group);
            polls.of(lab, group);
        }));
    }

    private List<LocalDateTime> days(int count) {
        var first = LocalDate.now(clock).plusWeeks(1).atTime(9, 0);
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(first::plusDays)
                .toList();
    }

    private int held() {
        return jdbc.sql("select count(*) from mail_message where kind = 'workinggroup.post' and held")
                .query(Integer.class)
                .single();
    }

    private int mails(String state) {
        return jdbc.sql("select count(*) from mail_message where kind = 'workinggroup.post' and state = ?")
                .param(state)
                .query(Integer.class)
                .single();
    }

    private String token(String kind) {
        return jdbc.sql("select text from mail_message where kind = ? limit 1")
                .param(kind)
                .query(String.class)
                .single()
                .replaceAll("(?s).*/act/([A-Za-z0-9_-]+).*", "$1");
    }
}
