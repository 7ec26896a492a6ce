package org.medellinlab.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.privacy.RetentionPreview.Tonight;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.Forgetting;
import org.medellinlab.shared.Installation;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What nobody needs any more goes by night, once, whatever happens to a node; what is needed stays.
@ProductTest
class RetentionTest {

    private static final LocalDate NIGHT = LocalDate.of(2026, 3, 3);

    @Autowired
    RetentionNight night;

    @Autowired
    RetentionPreview preview;

    @Autowired
    RetentionPeriods periods;

    @Autowired
    List<Forgetting> rules;

    @Autowired
    Canary canary;

    @Autowired
    Installation installation;

    @Autowired
    Messages messages;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void what_is_over_goes_and_what_is_not_stays() {
        canary.inEveryTable();
        jdbc.sql("update lab set first_day = '2020-01-01', last_day = '2020-01-05'")
                .update();
        jdbc.sql("update mail_message set due_at = '2020-01-01' where state = 'SENT' limit 1")
                .update();
        jdbc.sql("update device set revoked_at = '2020-01-01'").update();
        jdbc.sql("update invitation set state = 'INVITED' where state = 'PROPOSED_OTHER'")
                .update();
        jdbc.sql("update sign_in set asked_at = '2020-01-01'").update();
        jdbc.sql("update action_link set expires_at = '2020-01-01'").update();
        jdbc.sql("insert into door_wait values (?, 'PASSKEY', '', '2020-01-01')")
                .param(new byte[32])
                .update();
        jdbc.sql("insert into door_count values (?, '2020-01-01', 1)")
                .param(new byte[32])
                .update();
        jdbc.sql("update address_change set asked_at = '2020-01-01'").update();
        jdbc.sql("update access_revision set changed_at = '2020-01-01'").update();
        jdbc.sql("update desk_entry set shown_at = '2020-01-01'").update();
        jdbc.sql("update answer_draft set saved_at = '2020-01-01'").update();
        jdbc.sql("update citizen_comment set written_at = '2020-01-01'").update();
        jdbc.sql("update citizen_comment set decided_at = '2020-01-01' where state = 'PUBLIC'")
                .update();
        jdbc.sql("update follower set asked_at = '2020-01-01'").update();
        jdbc.sql("update group_document set removed_at = '2020-01-01'").update();
        jdbc.sql("update topic_photo set removed_at = '2020-01-01'").update();
        jdbc.sql("insert into stored_file values (uuid(), 'suelto.txt', 'text/plain', 1, '2020-01-01')")
                .update();

        var told = CurrentActor.asSystem(() -> preview.tonight()).stream()
                .collect(Collectors.toMap(Tonight::kind, Tonight::due));
        assertThat(told).allSatisfy((kind, due) -> assertThat(due).as(kind).isPositive());

        night.run(NIGHT);

        assertThat(CurrentActor.asSystem(() -> preview.tonight()))
                .allSatisfy(rule -> assertThat(rule.due()).as(rule.kind()).isZero());
        var past = CurrentActor.asSystem(() -> preview.past()).stream()
                .collect(Collectors.toMap(RetentionPreview.Past::kind, RetentionPreview.Past::forgotten));
        assertThat(past).isEqualTo(told);
        assertThat(number("select count(*) from mail_message where text = ''")).isEqualTo(1);
        assertThat(number("select count(*) from mail_message where text <> ''")).isEqualTo(2);
        assertThat(number("select count(*) from invitation_answer where photos and diet is null"))
                .isEqualTo(1);
        assertThat(number("select count(*) from check_in where arrived_at is not null"))
                .isEqualTo(2);
        assertThat(number("select count(*) from invitation where state = 'CONFIRMED'"))
                .isEqualTo(1);
    }

    @Test
    void what_belongs_to_today_stays() {
        canary.inEveryTable();
        var before = number("select count(*) from invitation_answer where diet is not null")
                + number("select count(*) from invitation")
                + number("select count(*) from check_in_event")
                + number("select count(*) from device");
        jdbc.sql("update device set revoked_at = null").update();

        night.run(NIGHT);

        assertThat(number("select count(*) from invitation_answer where diet is not null")
                        + number("select count(*) from invitation")
                        + number("select count(*) from check_in_event")
                        + number("select count(*) from device"))
                .isEqualTo(before);
    }

    @Test
    void two_nodes_at_once_delete_each_row_once_and_say_how_many() throws Exception {
        signIns(1_700);
        try (var nodes = Executors.newFixedThreadPool(2)) {
            Callable<Boolean> one = () -> run(node());
            for (var done : nodes.invokeAll(List.of(one, one))) {
                done.get();
            }
        }

        assertThat(number("select count(*) from sign_in")).isZero();
        assertThat(number("select forgotten from retention_run where kind = 'sign-in'"))
                .isEqualTo(1_700);
    }

    @Test
    void what_a_dead_node_left_another_finishes_and_a_living_one_is_left_alone() {
        signIns(600);
        var dead = node();
        assertThat(dead.takes(NIGHT, "sign-in")).isTrue();
        rule("sign-in").forget(periods.before("sign-in", clock.instant()), 500);
        var other = node();

        other.run(NIGHT);
        assertThat(number("select count(*) from sign_in")).isEqualTo(100);

        jdbc.sql("update retention_run set lease_until = utc_timestamp(6) - interval 1 second where kind = 'sign-in'")
                .update();
        other.run(NIGHT);
        assertThat(number("select count(*) from sign_in")).isZero();
        other.run(NIGHT);
        assertThat(number("select count(*) from retention_run where kind = 'sign-in' and finished_at is not null"))
                .isEqualTo(1);
    }

    @Test
    void every_rule_says_in_every_language_what_it_does() {
        assertThat(rules).extracting(Forgetting::kind).doesNotHaveDuplicates().hasSizeGreaterThan(8);
        rules.forEach(rule -> {
            assertThat(periods.days(rule.kind())).isPositive();
            for (var language : Language.values()) {
                assertThat(messages.get(language, "privacy.rule." + rule.kind(), 2))
                        .contains("2")
                        .doesNotStartWith("!");
                assertThat(messages.has(language, "privacy.rule-name." + rule.kind()))
                        .isTrue();
            }
        });
    }

    private void signIns(int many) {
        for (var i = 0; i < many; i++) {
            jdbc.sql("insert into sign_in values (?, 'x@example.org', ?, ?, ?, 0, null, ?, ?, null)")
                    .params(
                            UUID.randomUUID(),
                            hash(i),
                            hash(0),
                            hash(0),
                            LocalDateTime.of(2020, 1, 1, 0, 0),
                            Instant.EPOCH.atOffset(java.time.ZoneOffset.UTC).toLocalDateTime())
                    .update();
        }
    }

    private static byte[] hash(int number) {
        return java.nio.ByteBuffer.allocate(32).putInt(number).array();
    }

    private RetentionNight node() {
        return new RetentionNight(rules, periods, jdbc, installation, clock);
    }

    private static boolean run(RetentionNight node) {
        node.run(NIGHT);
        return true;
    }

    private Forgetting rule(String kind) {
        return rules.stream()
                .filter(rule -> rule.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private int number(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
