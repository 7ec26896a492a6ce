package org.medellinlab.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.FreePort;
import org.medellinlab.ProductTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/// The postmen against a mail server that misbehaves as it is asked to.
@ProductTest
@RecordApplicationEvents
class PostmanTest {

    @Autowired
    ApplicationEvents refused;

    @Autowired
    MailQueue queue;

    @Autowired
    MailDelivery delivery;

    @Autowired
    JdbcClient jdbc;

    private final List<Postman> postmen = new ArrayList<>();
    private TroubledMailServer server;

    @BeforeEach
    void the_products_own_postman_rests() throws IOException {
        delivery.stop();
        server = TroubledMailServer.on(FreePort.find());
    }

    @AfterEach
    void the_products_own_postman_goes_on() throws IOException {
        postmen.forEach(Postman::stop);
        server.close();
        delivery.start();
    }

    @Test
    void two_postmen_on_one_outbox_send_every_message_once() {
        post("good", 400);

        postman("one");
        postman("two");

        await().atMost(Duration.ofSeconds(30)).until(() -> count("good", "SENT") == 400);
        assertThat(server.taken()).hasSize(400).doesNotHaveDuplicates();
        assertThat(server.taken().stream().map(TroubledMailServer.Read::messageId))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_rejected_message_fails_at_once_and_the_others_arrive() {
        post("reject", 2);
        post("late", 2);
        post("good", 20);

        postman("one");

        await().atMost(Duration.ofSeconds(10)).until(() -> count("good", "SENT") == 20);
        await().atMost(Duration.ofSeconds(10)).until(() -> count("reject", "FAILED") == 2);
        await().atMost(Duration.ofSeconds(10)).until(() -> count("late", "FAILED") == 2);
        assertThat(jdbc.sql("select last_error from mail_message where recipient = 'reject-1@example.org'")
                        .query(String.class)
                        .single())
                .contains("550");
        assertThat(refused.stream(AddressRefused.class)
                        .map(each -> each.address().value()))
                .containsExactlyInAnyOrder("reject-1@example.org", "reject-2@example.org");
    }

    @Test
    void a_message_put_off_is_tried_again_later() {
        post("grey", 2);

        postman("one");

        await().atMost(Duration.ofSeconds(10)).until(() -> count("grey", "RETRY") == 2);
        assertThat(jdbc.sql("""
                                select count(*) from mail_message where attempts = 1 and copies = 0
                                and due_at between utc_timestamp(6) + interval 30 second
                                and utc_timestamp(6) + interval 90 second""").query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void a_message_never_answered_for_is_sent_once_more_under_its_id_and_then_shown_as_uncertain() {
        post("hangup", 1);
        postman("one");
        await().atMost(Duration.ofSeconds(10)).until(() -> count("hangup", "UNCERTAIN") == 1);
        assertThat(server.cutOff()).hasSize(1);

        hurry();

        await().atMost(Duration.ofSeconds(10)).until(() -> server.cutOff().size() == 2);
        await().atMost(Duration.ofSeconds(10)).until(() -> count("hangup", "UNCERTAIN") == 1);
        assertThat(server.cutOff().get(1)).isEqualTo(server.cutOff().get(0));
        hurry();
        post("good", 1);
        await().atMost(Duration.ofSeconds(10)).until(() -> count("good", "SENT") == 1);
        assertThat(server.cutOff()).hasSize(2);
    }

    @Test
    void a_server_that_is_down_costs_no_attempt_and_mail_flows_when_it_is_back() throws IOException {
        var port = server.port();
        server.close();
        post("good", 20);
        postman("one", port);
        await().atMost(Duration.ofSeconds(10)).until(() -> count("good", "RETRY") == 20);
        assertThat(jdbc.sql("select max(attempts) from mail_message")
                        .query(Integer.class)
                        .single())
                .isZero();

        server = TroubledMailServer.on(port);

        await().atMost(Duration.ofSeconds(30)).until(() -> count("good", "SENT") == 20);
        assertThat(server.taken()).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void what_a_vanished_node_held_is_taken_over_after_its_lease() {
        post("claimed", 1);
        post("handed", 1);
        queue.handOver(
                "gone-1",
                queue.claim("gone-1", 10).stream()
                        .filter(message -> message.recipient().startsWith("handed"))
                        .toList());
        jdbc.sql("update mail_message set lease_until = utc_timestamp(6) - interval 1 second")
                .update();

        postman("one");

        await().atMost(Duration.ofSeconds(10)).until(() -> count("", "SENT") == 2);
        assertThat(jdbc.sql("select copies from mail_message where recipient = 'handed-1@example.org'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void who_lost_the_lease_can_neither_hand_over_nor_move_what_others_have_taken() {
        post("good", 2);
        var claimed = queue.claim("slow-1", 10);
        jdbc.sql("update mail_message set lease_until = utc_timestamp(6) - interval 1 second")
                .update();
        assertThat(queue.handOver("slow-1", claimed)).isEmpty();

        queue.takeBack();
        var taken = queue.claim("quick-1", 10);

        assertThat(taken).hasSize(2);
        assertThat(queue.handOver("slow-1", claimed)).isEmpty();
        queue.putBack("slow-1", claimed, Duration.ZERO);
        assertThat(count("good", "CLAIMED")).isEqualTo(2);
        assertThat(queue.handOver("quick-1", taken)).hasSize(2);
    }

    @Test
    void a_sent_message_is_noted_as_sent_even_after_the_lease() {
        post("good", 1);
        var message = queue.claim("slow-1", 10);
        queue.handOver("slow-1", message);
        jdbc.sql("update mail_message set lease_until = utc_timestamp(6) - interval 1 second")
                .update();
        queue.takeBack();

        queue.settle("slow-1", java.util.Map.of(message.getFirst(), new Outcome.Sent()));

        assertThat(count("good", "SENT")).isEqualTo(1);
    }

    private void postman(String node) {
        postman(node, server.port());
    }

    private void postman(String node, int port) {
        var to = new SmtpServer(
                URI.create("smtp://127.0.0.1:" + port),
                "lab@example.org",
                "localhost",
                Duration.ofSeconds(2),
                Duration.ofSeconds(5));
        var postman = new Postman(queue, to, node, Clock.systemUTC());
        postmen.add(postman);
        postman.start();
    }

    private void post(String name, int count) {
        for (int number = 1; number <= count; number++) {
            var id = UUID.randomUUID();
            jdbc.sql("""
                            insert into mail_message (id, recipient, subject, text, html, message_id, due_at, state)
                            values (?, ?, 'Prueba', 'Texto', '<p>Texto</p>', ?, utc_timestamp(6), 'PENDING')""")
                    .param(id)
                    .param(name + "-" + number + "@example.org")
                    .param("<" + id + "@example.org>")
                    .update();
        }
    }

    private void hurry() {
        jdbc.sql("update mail_message set due_at = utc_timestamp(6) where state in ('RETRY', 'UNCERTAIN')")
                .update();
    }

    private int count(String name, String state) {
        return jdbc.sql("select count(*) from mail_message where recipient like ? and state = ?")
                .param(name + "%")
                .param(state)
                .query(Integer.class)
                .single();
    }
}
