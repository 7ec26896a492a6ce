package org.medellinlab.workinggroup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.lab.LabReading;
import org.medellinlab.mail.Actions;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who has not said which day suits is reminded once, two days before the first of the days.
@ProductTest
class PollReminderTest {

    private static final String REMINDER = "workinggroup.poll-reminder";

    @Autowired
    DemoPromises demo;

    @Autowired
    Polls polls;

    @Autowired
    Conversation conversation;

    @Autowired
    GoingOut going;

    @Autowired
    LettersToLeavers leavers;

    @Autowired
    WorkingGroups groups;

    @Autowired
    LabReading labs;

    @Autowired
    Actions actions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private LabId lab = LabId.next();
    private UUID group = new UUID(0, 0);
    private UUID poll = new UUID(0, 0);

    @BeforeEach
    void lay() {
        lab = demo.lay();
        group = groups.group(lab, "plazas-entre-vecinos").orElseThrow().id();
        poll = Ids.next();
    }

    @Test
    void everybody_is_reminded_once_in_the_morning_two_days_before_the_first_day() {
        var told = ask(7);

        assertThat(waiting()).hasSize(told).doesNotHaveDuplicates();
        var due = jdbc.sql("select distinct due_at from mail_message where kind = ?")
                .param(REMINDER)
                .query(LocalDateTime.class)
                .single();
        var zone = labs.sheet(lab).orElseThrow().draft().zone();
        assertThat(due.atOffset(ZoneOffset.UTC).atZoneSameInstant(zone).toLocalDateTime())
                .isEqualTo(LocalDate.now(clock).plusDays(5).atTime(LocalTime.of(9, 0)));
        assertThat(text()).contains("única vez", "busca un día", "/act/");
        assertThat(lead(() -> polls.of(lab, group)).getFirst().remindsAt()).isEqualTo(due.toInstant(ZoneOffset.UTC));
    }

    @Test
    void whoever_was_asked_shortly_before_is_not() {
        ask(2);

        assertThat(waiting()).isEmpty();
        assertThat(lead(() -> polls.of(lab, group)).getFirst().remindsAt()).isNull();
    }

    @Test
    void who_answers_on_the_page_or_from_a_mail_is_not_reminded() {
        var told = ask(7);
        demo.as("demo-delegate", () -> polls.answer(lab, group, poll, List.of(PollChoice.YES, PollChoice.NO)));
        assertThat(waiting()).hasSize(told - 1).doesNotContain(person("demo-delegate"));

        var form = new HashMap<String, String>();
        form.put("day-0", "NO");
        form.put("day-1", "YES");
        var who = jdbc.sql("select person_id from mail_message where kind = ? and state = 'PENDING' limit 1")
                .param(REMINDER)
                .query(UUID.class)
                .single();
        var token = jdbc.sql("select text from mail_message where kind = ? and person_id = ?")
                .params(REMINDER, who)
                .query(String.class)
                .single()
                .replaceAll("(?s).*/act/([A-Za-z0-9_-]+).*", "$1");
        assertThat(actions.act(token, Language.PT, form)).isPresent();

        assertThat(waiting()).hasSize(told - 2).doesNotContain(who);
    }

    @Test
    void who_reads_the_group_on_the_web_only_gets_none() {
        var told = ask(7);
        lead(() -> {
            conversation.quiet(lab, group, true);
            return 0;
        });
        assertThat(waiting()).hasSize(told - 1).doesNotContain(person("demo-lead"));

        poll = Ids.next();
        ask(8);
        assertThat(waiting()).hasSize(2 * (told - 1)).doesNotContain(person("demo-lead"));
    }

    @Test
    void who_has_left_gets_none() {
        var told = ask(7);
        jdbc.sql("update holding set until_on = ? where person_id = ?")
                .params(LocalDate.now(clock).minusDays(1), person("demo-delegate"))
                .update();

        leavers.callBackNow();

        assertThat(waiting()).hasSize(told - 1).doesNotContain(person("demo-delegate"));
    }

    @Test
    void what_is_settled_or_not_asked_any_more_reminds_nobody() {
        ask(7);
        lead(() -> polls.settle(lab, group, poll, 1, null));
        assertThat(waiting()).isEmpty();

        poll = Ids.next();
        ask(7);
        demo.as("demo-lead", () -> polls.callOff(lab, group, poll));
        assertThat(waiting()).isEmpty();
    }

    @Test
    void who_leads_sees_it_calls_it_back_and_who_has_answered_stays_out_when_it_goes_after_all() {
        var told = ask(7);
        var sending = lead(() -> going.next(lab, group)).stream()
                .filter(row -> row.kind() == SendingKind.REMINDER)
                .findFirst()
                .orElseThrow();
        assertThat(sending.count()).isEqualTo(told);
        demo.as("demo-lead", () -> going.drop(lab, group, sending.id()));
        assertThat(lead(() -> polls.of(lab, group)).getFirst().remindsAt()).isNull();
        demo.as("demo-delegate", () -> polls.answer(lab, group, poll, List.of(PollChoice.YES, PollChoice.NO)));
        demo.as("demo-lead", () -> going.bringBack(lab, group, sending.id()));

        assertThat(lead(() -> going.letGo(lab, group, sending.id()))).isEqualTo(told - 1);
    }

    private int ask(int inDays) {
        var first = LocalDate.now(clock).plusDays(inDays).atTime(9, 0);
        return lead(() -> polls.ask(lab, group, poll, List.of(first, first.plusDays(1)), 60, "Para repasar"));
    }

    private List<UUID> waiting() {
        return jdbc.sql("select person_id from mail_message where kind = ? and state = 'PENDING'")
                .param(REMINDER)
                .query((rs, i) -> rs.getObject(1, UUID.class))
                .list();
    }

    private String text() {
        return jdbc.sql("select text from mail_message where kind = ? and language = 'es' limit 1")
                .param(REMINDER)
                .query(String.class)
                .single();
    }

    private UUID person(String key) {
        return demo.person(key).person().value();
    }

    private <T> T lead(Supplier<T> work) {
        return demo.as("demo-lead", work);
    }
}
