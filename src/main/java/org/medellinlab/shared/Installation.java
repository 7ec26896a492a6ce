package org.medellinlab.shared;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// How this installation is configured: `MEDELLINLAB_…` in the environment, `medellinlab.…` as properties.
/// [InstallationCheck] has refused to start when something is missing or wrong.
///
/// @param baseUrl where people reach the product; every link in a mail is built from it and from nothing else
/// @param secretKey base64 of at least 32 random bytes
/// @param firstAdministrator the address that may sign in as administrator before anybody was granted anything
/// @param smtpUrl `smtp://[user:password@]host[:port]` or `smtps://…`
/// @param imapUrl `imap://[user:password@]host[:port]` or `imaps://…`
/// @param mailFrom the sender of every mail
/// @param demo whether this is the demonstration, where buttons enter as anybody
@ConfigurationProperties("medellinlab")
public record Installation(
        URI baseUrl,
        String secretKey,
        String firstAdministrator,
        URI smtpUrl,
        URI imapUrl,
        String mailFrom,
        boolean demo,
        @Nullable String node) {

    /// An absolute address of the product for a path that starts with a slash.
    public String address(String path) {
        var base = baseUrl.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }

    public boolean isSecure() {
        return "https".equals(baseUrl.getScheme());
    }

    @Override
    public String toString() {
        return "Installation[" + baseUrl + "]";
    }
}
