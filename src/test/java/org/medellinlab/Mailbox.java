package org.medellinlab;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.medellinlab.shared.EmailAddress;

/// What somebody received, in tests: mail travels through the real outbox and the real mail server, so
/// it is awaited.
public final class Mailbox {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final String address;

    private Mailbox(String address) {
        this.address = address;
    }

    public static Mailbox of(EmailAddress address) {
        return new Mailbox(address.value());
    }

    public static Mailbox of(String address) {
        return of(new EmailAddress(address));
    }

    /// All received by now, oldest first.
    public List<Mail> all() {
        return Stream.of(EmbeddedEnvironment.mailServer().getReceivedMessages())
                .map(Mail::of)
                .filter(mail -> mail.to().equalsIgnoreCase(address))
                .toList();
    }

    /// Waits for the first one.
    public Mail await() {
        return await(1).getFirst();
    }

    /// Waits for so many.
    public List<Mail> await(int count) {
        return Awaitility.await("mail to " + address)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(this::all, mails -> mails.size() >= count);
    }

    /// Waits for one with these words in its subject; the newest of them.
    public Mail awaitAbout(String words) {
        return Awaitility.await("mail to " + address + " about " + words)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> all().reversed().stream()
                                .filter(mail -> mail.subject().contains(words))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }
}
