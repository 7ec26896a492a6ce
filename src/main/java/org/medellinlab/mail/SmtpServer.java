package org.medellinlab.mail;

import jakarta.mail.Session;
import java.net.IDN;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Installation;

/// The mail server as configured: `smtp://[user:password@]host[:port]`, with TLS when the server offers
/// it (and not without when there is a password to protect, unless it is this machine), or `smtps://…`.
///
/// @param answers how long to wait for an answer
record SmtpServer(URI url, String from, String localName, Duration connects, Duration answers) {

    static SmtpServer of(Installation installation) {
        return new SmtpServer(
                installation.smtpUrl(),
                installation.mailFrom(),
                IDN.toASCII(installation.baseUrl().getHost()),
                Duration.ofSeconds(10),
                Duration.ofSeconds(45));
    }

    String host() {
        return url.getHost();
    }

    int port() {
        if (url.getPort() > 0) {
            return url.getPort();
        }
        return isTls() ? 465 : 25;
    }

    @Nullable
    String user() {
        return part(0);
    }

    @Nullable
    String password() {
        return part(1);
    }

    Session session() {
        var properties = new Properties();
        properties.put("mail.smtp.from", from);
        properties.put("mail.smtp.localhost", localName);
        properties.put("mail.smtp.connectiontimeout", String.valueOf(connects.toMillis()));
        properties.put("mail.smtp.timeout", String.valueOf(answers.toMillis()));
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.socketFactory", NoDelaySockets.plain());
        properties.put("mail.smtp.socketFactory.fallback", "false");
        if (isTls()) {
            properties.put("mail.smtp.ssl.enable", "true");
            properties.put("mail.smtp.ssl.socketFactory", new NoDelaySockets((SSLSocketFactory)
                    SSLSocketFactory.getDefault()));
        } else {
            properties.put("mail.smtp.starttls.enable", "true");
            properties.put("mail.smtp.starttls.required", String.valueOf(user() != null && !isThisMachine()));
        }
        properties.put("mail.smtp.auth", String.valueOf(user() != null));
        return Session.getInstance(properties);
    }

    private boolean isTls() {
        return "smtps".equals(url.getScheme());
    }

    private boolean isThisMachine() {
        return host().equals("localhost") || host().startsWith("127.") || host().equals("[::1]");
    }

    private @Nullable String part(int index) {
        var info = url.getRawUserInfo();
        if (info == null) {
            return null;
        }
        var parts = info.split(":", 2);
        return index < parts.length ? URLDecoder.decode(parts[index].replace("+", "%2B"), StandardCharsets.UTF_8) : "";
    }

    /// Without the password.
    @Override
    public String toString() {
        return url.getScheme() + "://" + host() + ":" + port();
    }
}
