package org.medellinlab.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.Installation;
import org.medellinlab.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Whether mail goes out and comes in at this installation: for whoever has just set it up.
@Service
@PreAuthorize("@actor.isAdmin()")
public class MailCheck {

    private static final String MILLIS = "5000";

    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final Installation installation;
    private final Clock clock;

    MailCheck(Outbox outbox, JdbcClient jdbc, Installation installation, Clock clock) {
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.installation = installation;
        this.clock = clock;
    }

    /// Sends a test through the outbox like any other mail.
    ///
    /// @return the message, whose way [#stateOf] tells
    @Transactional
    public UUID sendTest(EmailAddress to, Language language) {
        return outbox.post(Letter.now(
                "mail.test",
                to,
                language,
                "mail.test:" + to + ":" + clock.millis(),
                "mail/test",
                Map.of("subject", List.of(installation.baseUrl().getHost())),
                null));
    }

    @Transactional(readOnly = true)
    public MailState stateOf(UUID message) {
        return jdbc.sql("select state from mail_message where id = ?")
                .param(message)
                .query((row, i) -> MailState.valueOf(Objects.requireNonNull(row.getString(1))))
                .single();
    }

    /// Signs in at the IMAP server and opens the inbox.
    ///
    /// @return what the server or the network said, when that did not work
    public Optional<String> inboxTrouble() {
        var uri = installation.imapUrl();
        var scheme = Objects.requireNonNull(uri.getScheme());
        var settings = new Properties();
        settings.put("mail." + scheme + ".connectiontimeout", MILLIS);
        settings.put("mail." + scheme + ".timeout", MILLIS);
        var user = uri.getUserInfo() == null ? ":" : uri.getUserInfo();
        var colon = user.indexOf(':');
        try (var store = Session.getInstance(settings).getStore(scheme)) {
            store.connect(
                    uri.getHost(),
                    uri.getPort(),
                    colon < 0 ? user : user.substring(0, colon),
                    colon < 0 ? "" : user.substring(colon + 1));
            try (var inbox = store.getFolder("INBOX")) {
                inbox.open(jakarta.mail.Folder.READ_ONLY);
            }
            return Optional.empty();
        } catch (MessagingException trouble) {
            return Optional.of(Objects.requireNonNullElse(
                    trouble.getMessage(), trouble.getClass().getSimpleName()));
        }
    }
}
