package org.medellinlab.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medellinlab.ProductTest;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.StaleValues;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class InstallationSettingsTest {

    @Autowired
    InstallationSettings settings;

    @Autowired
    SettingsReading reading;

    @Autowired
    JdbcClient jdbc;

    @Value("http://localhost:${server.port}")
    URI server;

    @Test
    void without_anybodys_doing_they_are_as_they_come() {
        assertThat(reading.current().name()).isEqualTo("Medellín Lab");
        assertThat(reading.current().retentionDays()).containsOnlyKeys(Settings.KEPT);
    }

    @Test
    void what_was_set_is_read_and_told_in_the_trail() {
        revise(0, "name", "Red de barrios", "keep.mail", "365");

        assertThat(reading.current().name()).isEqualTo("Red de barrios");
        assertThat(reading.current().retentionDays()).containsEntry("mail", 365);
        assertThat(jdbc.sql("select became from audit_entry where thing_kind = 'Settings'")
                        .query(String.class)
                        .single())
                .contains("Red de barrios", "keep.mail")
                .doesNotContain("contact");
    }

    @Test
    void saving_without_a_change_is_no_change() {
        var first = revise(0, "name", "Uno");

        assertThat(revise(first.version(), "name", "Uno").version()).isEqualTo(first.version());
    }

    @Test
    void who_saves_second_gets_both_versions() {
        revise(0, "name", "Theirs");

        var stale = catchThrowableOfType(StaleValues.class, () -> revise(0, "name", "Mine"));

        assertThat(stale.theirs()).containsEntry("name", "Theirs");
        assertThat(revise(stale.version(), "name", "Mine").settings().name()).isEqualTo("Mine");
    }

    @ParameterizedTest
    @CsvSource({
        "name, ''",
        "contact, nobody",
        "upload, 0",
        "upload, 6",
        "rows, many",
        "keep.mail, 0",
        "keep.needs, 99999"
    })
    void what_cannot_be_is_refused(String field, String value) {
        assertThat(Settings.problems(reading.current().values())).isEmpty();
        assertThat(Settings.problems(typed(field, value))).containsOnlyKeys(field);
        assertThatThrownBy(() -> revise(0, field, value)).isInstanceOf(Refused.class);
    }

    @Test
    void the_public_reads_both_texts_within_two_seconds_and_finds_them_at_the_foot() {
        revise(
                0,
                "name",
                "Red de barrios",
                "contact",
                "datos@example.org",
                "privacy.es",
                "# Quién guarda\nLa <b>alcaldía</b>.\n\nNadie más.",
                "legal.en",
                "The city answers.");

        Awaitility.await()
                .atMost(Duration.ofSeconds(2))
                .until(() -> read("/privacy?lang=es").contains("Quién guarda"));
        assertThat(read("/privacy?lang=es"))
                .contains("<h2>Quién guarda</h2>", "<p>La &lt;b&gt;alcaldía&lt;/b&gt;.</p>", "<p>Nadie más.</p>")
                .contains("Correos enviados", "90 días", "datos@example.org");
        assertThat(read("/legal?lang=pt")).contains("The city answers.").contains("lang=\"en\"");
        assertThat(read("/?lang=en"))
                .contains("href=\"/privacy?lang=en\"", "href=\"/legal?lang=en\"", "Red de barrios");
    }

    private InstallationSettings.Written revise(long version, String... changes) {
        return CurrentActor.asSystem(() -> settings.revise(typed(changes), version));
    }

    private Map<String, String> typed(String... changes) {
        var typed = new LinkedHashMap<>(reading.current().values());
        for (var i = 0; i < changes.length; i += 2) {
            typed.put(changes[i], changes[i + 1]);
        }
        return typed;
    }

    private String read(String path) {
        try (var browser = HttpClient.newHttpClient()) {
            return browser.send(
                            HttpRequest.newBuilder(server.resolve(path)).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
