package org.medellinlab.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.medellinlab.ProductTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A mail that comes back is noted at the mail, never in the log.
@ProductTest
@ExtendWith(OutputCaptureExtension.class)
class BouncedMailTest {

    private static final String WORDS = "canarioquimbayano";

    @Autowired
    MailQueue queue;

    @Autowired
    MailDelivery delivery;

    @Autowired
    LoggingSystem logging;

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_log_says_nothing_of_whom_it_was_to(CapturedOutput log) throws Exception {
        delivery.stop();
        logging.setLogLevel("org.medellinlab", LogLevel.DEBUG);
        try (var server = TroubledMailServer.on(0)) {
            for (var fate : new String[] {"reject", "grey", "late", "hangup"}) {
                post(fate + "-" + WORDS + "@example.org");
            }
            post("no address of " + WORDS);
            var to = new SmtpServer(
                    URI.create("smtp://127.0.0.1:" + server.port()),
                    "lab@example.org",
                    "localhost",
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(2));
            var postman = new Postman(queue, to, "one", Clock.systemUTC());
            postman.start();
            await().atMost(Duration.ofSeconds(15))
                    .until(() -> jdbc.sql("select count(*) from mail_message where last_error is not null")
                                    .query(Integer.class)
                                    .single()
                            == 5);
            postman.stop();
        } finally {
            logging.setLogLevel("org.medellinlab", LogLevel.INFO);
            delivery.start();
        }

        assertThat(log.getAll().toLowerCase(Locale.ROOT)).doesNotContain(WORDS);
    }

    private void post(String recipient) {
        jdbc.sql("""
                        insert into mail_message (id, recipient, subject, text, html, message_id, due_at, state)
                        values (?, ?, ?, ?, ?, ?, utc_timestamp(6), 'PENDING')""")
                .params(
                        UUID.randomUUID(),
                        recipient,
                        "Para " + WORDS,
                        "Hola " + WORDS,
                        "Hola " + WORDS,
                        "<" + UUID.randomUUID() + "@example.org>")
                .update();
    }
}
