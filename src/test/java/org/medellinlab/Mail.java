package org.medellinlab;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A mail as somebody received it.
///
/// @param links the absolute addresses in its text, in order, each once
public record Mail(
        @JsonProperty String to,
        @JsonProperty String from,
        @JsonProperty String subject,
        @JsonProperty String text,
        @JsonProperty String html,
        @JsonProperty List<String> links,
        @JsonProperty String at,
        @JsonProperty String messageId) {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"')\\]]+[^\\s<>\"')\\].,;:!?]");

    public static Mail of(MimeMessage message) {
        try {
            var text = part(message, "text/plain");
            var html = part(message, "text/html");
            var to = message.getAllRecipients();
            var from = message.getFrom();
            var at = message.getSentDate();
            return new Mail(
                    to == null || to.length == 0 ? "" : ((InternetAddress) to[0]).getAddress(),
                    from == null || from.length == 0 ? "" : ((InternetAddress) from[0]).toUnicodeString(),
                    message.getSubject() == null ? "" : message.getSubject(),
                    text == null ? "" : text.replace("\r\n", "\n"),
                    html == null ? "" : html.replace("\r\n", "\n"),
                    LINK.matcher(text == null ? "" : text)
                            .results()
                            .map(found -> found.group())
                            .distinct()
                            .toList(),
                    at == null ? "" : Instant.ofEpochMilli(at.getTime()).toString(),
                    message.getMessageID() == null ? "" : message.getMessageID());
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The first link whose path starts so: `/act/`.
    public String link(String path) {
        return links.stream()
                .filter(link -> java.net.URI.create(link).getPath().startsWith(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no link to " + path + " in:\n" + text));
    }

    private static @Nullable String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart several) {
            for (int index = 0; index < several.getCount(); index++) {
                BodyPart one = several.getBodyPart(index);
                var found = part(one, type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
