package org.medellinlab;

import com.icegreen.greenmail.util.GreenMail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/// Gives the product what it needs and was not told: a MariaDB and a mail server inside this process, and the
/// settings
/// that go with them. What the environment says wins. The demonstration keeps its data in a folder; a test run starts
/// with empty ones.
public class EmbeddedEnvironment implements EnvironmentPostProcessor, Ordered {

    /// Where a test run keeps its database.
    static final String TESTS = "target/embedded";

    private static @Nullable EmbeddedDatabase database;
    private static @Nullable EmbeddedMail mail;
    private static @Nullable Integer port;

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var folder = Path.of(environment.getProperty("medellinlab.data", TESTS));
        var isTest = folder.equals(Path.of(TESTS));
        try {
            var all = new HashMap<String, Object>();
            if (!environment.containsProperty("medellinlab.database.url")) {
                all.putAll(database(folder, isTest).properties());
            }
            all.putAll(mail().properties());
            if (isTest) {
                // application.yml asks for this one, and what it says would win over server.port
                all.put("SERVER_PORT", freePort());
            }
            var served = isTest ? all.get("SERVER_PORT") : environment.getProperty("SERVER_PORT", "8080");
            all.put("medellinlab.base-url", "http://localhost:" + served);
            all.put("medellinlab.secret-key", secretKey(folder));
            all.put("medellinlab.first-administrator", "administracion@example.org");
            all.put("medellinlab.demo", "true");
            environment.getPropertySources().addLast(new MapPropertySource("embedded", Map.copyOf(all)));
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /// Before the check of the installation, which would miss what is given here.
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 10;
    }

    /// The mail server of this process, for tests and for the page that shows its messages.
    public static GreenMail mailServer() {
        return Objects.requireNonNull(mail, "not started").server();
    }

    private static synchronized EmbeddedDatabase database(Path folder, boolean empty) {
        if (database == null) {
            if (empty) {
                try {
                    FileSystemUtils.deleteRecursively(folder.resolve("database"));
                    Files.deleteIfExists(folder.resolve("made"));
                } catch (IOException unusable) {
                    throw new UncheckedIOException(unusable);
                }
            }
            database = EmbeddedDatabase.startIn(folder);
        }
        return database;
    }

    private static synchronized EmbeddedMail mail() {
        if (mail == null) {
            mail = EmbeddedMail.start();
        }
        return mail;
    }

    private static synchronized int freePort() {
        if (port == null) {
            port = FreePort.find();
        }
        return port;
    }

    private static String secretKey(Path folder) throws IOException {
        var file = folder.resolve("secret-key");
        if (!Files.exists(file)) {
            var bytes = new byte[32];
            new SecureRandom().nextBytes(bytes);
            Files.createDirectories(folder);
            Files.writeString(file, Base64.getEncoder().encodeToString(bytes));
        }
        return Files.readString(file);
    }
}
