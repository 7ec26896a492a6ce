package org.medellinlab;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// The invitations (iMIP) that came with mails, as text.
public final class MailedCalendars {

    private MailedCalendars() {}

    /// Waits for so many mails to this address, and gives their calendars, oldest first.
    public static List<String> await(String address, int count) {
        Mailbox.of(address).await(count);
        return Stream.of(EmbeddedEnvironment.mailServer().getReceivedMessages())
                .filter(message -> Mail.of(message).to().equalsIgnoreCase(address))
                .flatMap(MailedCalendars::in)
                .toList();
    }

    private static Stream<String> in(Part part) {
        try {
            if (part.isMimeType("text/calendar")) {
                return Stream.of(new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            }
            var found = Stream.<String>empty();
            if (part.getContent() instanceof Multipart several) {
                for (var index = 0; index < several.getCount(); index++) {
                    found = Stream.concat(found, in(several.getBodyPart(index)));
                }
            }
            return found;
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
