package org.medellinlab.shared;

import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/// Reads the environment before anything starts and, when something is missing or wrong, names all of it at once.
public class InstallationCheck implements EnvironmentPostProcessor, Ordered {

    /// All that is missing or wrong, a line each.
    static final class Incomplete extends RuntimeException {
        private final List<String> findings;

        Incomplete(List<String> findings) {
            super(String.join("; ", findings), null, false, false);
            this.findings = findings;
        }
    }

    /// Says it as a plain text and not as a stack trace.
    public static class Analyzer extends AbstractFailureAnalyzer<Incomplete> {
        @Override
        protected FailureAnalysis analyze(Throwable root, Incomplete cause) {
            return new FailureAnalysis(
                    "The installation is not completely configured:\n\n  " + String.join("\n  ", cause.findings),
                    "Set these environment variables and start again; docker/.env.example explains each.",
                    cause);
        }
    }

    private static final Map<String, Function<String, @Nullable String>> RULES = Map.ofEntries(
            Map.entry(
                    "medellinlab.database.url",
                    v -> v.startsWith("jdbc:mariadb://") ? null : "must start with jdbc:mariadb://"),
            Map.entry("medellinlab.database.owner.user", InstallationCheck::anything),
            Map.entry("medellinlab.database.owner.password", InstallationCheck::anything),
            Map.entry(
                    "medellinlab.database.app.user",
                    v -> v.matches("[A-Za-z0-9_]{1,80}") ? null : "letters, digits and _ only"),
            Map.entry("medellinlab.database.app.password", InstallationCheck::anything),
            Map.entry("medellinlab.base-url", v -> url(v, "http", "https")),
            Map.entry("medellinlab.secret-key", InstallationCheck::key),
            Map.entry("medellinlab.smtp-url", v -> url(v, "smtp", "smtps")),
            Map.entry("medellinlab.imap-url", v -> url(v, "imap", "imaps")),
            Map.entry("medellinlab.mail-from", v -> EmailAddress.isValid(v) ? null : "must be an e-mail address"),
            Map.entry(
                    "medellinlab.first-administrator",
                    v -> EmailAddress.isValid(v) ? null : "must be an e-mail address"));

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) {
            return; // the build prepares the start; nothing is installed there
        }
        var findings = new ArrayList<String>();
        RULES.keySet().stream().sorted().forEach(name -> {
            var value = environment.getProperty(name);
            var variable =
                    name.toUpperCase(java.util.Locale.ROOT).replace('.', '_').replace("-", "_");
            if (value == null || value.isBlank()) {
                findings.add(variable + " is missing");
            } else {
                var wrong = java.util.Objects.requireNonNull(RULES.get(name)).apply(value);
                if (wrong != null) {
                    findings.add(variable + " " + wrong);
                }
            }
        });
        checkOtherHouse(environment, findings);
        if (!findings.isEmpty()) {
            throw new Incomplete(findings);
        }
    }

    /// Another house's sign-in is not needed; one that is named must be named completely.
    private static void checkOtherHouse(ConfigurableEnvironment environment, List<String> findings) {
        var issuer = environment.getProperty("medellinlab.oidc.issuer", "");
        if (issuer.isBlank()) {
            return;
        }
        var wrong = url(issuer, "https", "http");
        if (wrong != null) {
            findings.add("MEDELLINLAB_OIDC_ISSUER " + wrong);
        }
        for (var needed : List.of("client-id", "client-secret")) {
            if (environment.getProperty("medellinlab.oidc." + needed, "").isBlank()) {
                findings.add("MEDELLINLAB_OIDC_"
                        + needed.toUpperCase(java.util.Locale.ROOT).replace('-', '_')
                        + " is missing, beside MEDELLINLAB_OIDC_ISSUER");
            }
        }
    }

    /// After everything else that may still tell the product how it is installed.
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    private static @Nullable String anything(String value) {
        return null;
    }

    private static @Nullable String url(String value, String... schemes) {
        try {
            var uri = URI.create(value);
            return uri.getScheme() != null && List.of(schemes).contains(uri.getScheme()) && uri.getHost() != null
                    ? null
                    : "must be " + schemes[0] + "://… or " + schemes[1] + "://…";
        } catch (IllegalArgumentException malformed) {
            return "is not a URL";
        }
    }

    private static @Nullable String key(String value) {
        try {
            return Base64.getDecoder().decode(value).length >= 32
                    ? null
                    : "must be at least 32 random bytes, in base64";
        } catch (IllegalArgumentException notBase64) {
            return "must be at least 32 random bytes, in base64";
        }
    }
}
