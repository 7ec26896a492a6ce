package org.medellinlab;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/// All mails with their headers, for tests of what must not become one.
public final class MailHeaders {

    public record WithHeaders(Mail mail, Map<String, Long> headers) {}

    private MailHeaders() {}

    /// Waits for so many.
    public static List<WithHeaders> await(int count) {
        return Awaitility.await("mails")
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(200))
                .until(MailHeaders::all, mails -> mails.size() >= count);
    }

    private static List<WithHeaders> all() {
        return Stream.of(EmbeddedEnvironment.mailServer().getReceivedMessages())
                .map(message -> new WithHeaders(Mail.of(message), headers(message)))
                .toList();
    }

    private static Map<String, Long> headers(MimeMessage message) {
        try {
            return Collections.list(message.getAllHeaders()).stream()
                    .collect(Collectors.groupingBy(jakarta.mail.Header::getName, Collectors.counting()));
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
