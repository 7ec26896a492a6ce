package org.medellinlab.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.medellinlab.ProductTest;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.directory.DirectoryBrowsing;
import org.medellinlab.directory.OwnEntry;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.Installation;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.PersonalData;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SafeCell;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// What somebody sees, takes along, corrects and takes back of themselves.
@ProductTest
class MyDataTest {

    @Autowired
    Canary canary;

    @Autowired
    MyData data;

    @Autowired
    OwnEntry own;

    @Autowired
    DemoPromises demo;

    @Autowired
    DirectoryBrowsing browsing;

    @Autowired
    List<PersonalData> sources;

    @Autowired
    Installation installation;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @EnumSource(Language.class)
    void everything_held_is_said_in_words_by_feature(Language reader) {
        var person = canary.inEveryTable();

        var parts = as(person, () -> data.parts(reader));

        assertThat(parts)
                .extracting(MyData.Part::feature)
                .containsExactlyInAnyOrderElementsOf(
                        sources.stream().map(PersonalData::feature).toList());
        var all = parts.stream().flatMap(part -> part.lines().stream()).collect(Collectors.joining("\n"));
        assertThat(all)
                .contains(Canary.NAME, Canary.ADDRESS.value(), Canary.OTHER_ADDRESS, Canary.PHONE)
                .contains("sin " + Canary.WORDS, "rampa " + Canary.WORDS, "Citado " + Canary.WORDS)
                .doesNotContain("!privacy")
                .doesNotContainPattern("\\{\\d");
    }

    @Test
    void the_download_holds_every_row_of_every_feature_as_json_and_csv() throws IOException {
        var person = canary.inEveryTable();
        jdbc.sql("update invitation_answer set diet = '=HYPERLINK(\"http://x\")'")
                .update();

        var zip = zip(person);

        var tree = JsonMapper.builder().build().readTree(zip.get("data.json"));
        sources.forEach(source -> source.held(person).stream()
                .filter(held -> !held.rows().isEmpty())
                .forEach(held -> {
                    assertThat(tree.get(source.feature()).get(held.name()).size())
                            .as(held.name())
                            .isEqualTo(held.rows().size());
                    assertThat(zip).containsKey("tables/" + source.feature() + "-" + held.name() + ".csv");
                }));
        assertThat(zip.get("tables/registration-needs.csv"))
                .startsWith("\uFEFFlab,diet")
                .contains("\"'=HYPERLINK");
        assertThat(zip.get("data.json")).contains("\"=HYPERLINK");
        assertThat(zip.get("words.txt")).contains(Canary.PHONE);
        assertThat(zip).containsEntry("files/lab-unsent-01-" + Canary.WORDS + ".txt", Canary.WORDS);
    }

    @Test
    void nobody_gets_what_is_somebody_elses() throws IOException {
        canary.inEveryTable();

        var zip = zip(demo.person("demo-delegate").person());

        assertThat(String.join("\n", zip.values()).toLowerCase(java.util.Locale.ROOT))
                .contains("demo-delegate@example.org")
                .doesNotContain("canario");
    }

    @Test
    void the_download_by_address_is_for_who_is_signed_in() throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(installation.address("/my/data")))
                                .build(),
                        BodyHandlers.ofString());

        assertThat(answer.statusCode()).isIn(302, 303);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void one_corrects_name_languages_and_telephone_and_nothing_that_cannot_be() {
        var person = canary.bare();
        var read = as(person, () -> own.mine());

        var saved = as(
                person,
                () -> own.correct(
                        new OwnEntry.Own(" Zoe Canario ", List.of(Language.EN), "+57 300 1", read.version())));

        assertThat(saved.name()).isEqualTo("Zoe Canario");
        assertThat(as(person, () -> own.mine()).languages()).containsExactly(Language.EN);
        refuses("directory.edit.stale", person, new OwnEntry.Own("Z", List.of(Language.EN), null, read.version()));
        refuses(
                "directory.problem.long",
                person,
                new OwnEntry.Own("x".repeat(5000), List.of(Language.EN), null, saved.version()));
        refuses("directory.problem.required", person, new OwnEntry.Own("Z", List.of(), null, saved.version()));
        refuses(
                "directory.problem.phone",
                person,
                new OwnEntry.Own("Z", List.of(Language.EN), "llame", saved.version()));
    }

    @Test
    void a_consent_taken_back_has_effect_at_once_and_is_in_the_trail() {
        var person = canary.inEveryTable();
        assertThat(found("Zacarías")).isEqualTo(1);

        as(person, () -> {
            data.decide("directory", "listed", false);
            data.decide("directory", "photo_agreed", false);
            return true;
        });

        assertThat(found("Zacarías")).isZero();
        assertThat(jdbc.sql("select photo_agreed from person where id = ?")
                        .param(person.value())
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThat(jdbc.sql("select became from audit_entry where person_id = ? order by id desc limit 2")
                        .param(person.value())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("{\"consent-photo\":false}", "{\"consent-listed\":false}");
    }

    @Test
    void who_takes_the_data_notice_back_is_known_no_needs_of_and_still_comes() {
        var person = canary.inEveryTable();
        var notice = as(person, () -> data.agreed(Language.ES)).stream()
                .filter(agreed -> agreed.key().equals("lab-notice"))
                .findFirst()
                .orElseThrow();
        assertThat(notice.about()).isNotBlank();

        as(person, () -> {
            data.decide(notice.feature(), notice.id(), false);
            return true;
        });

        assertThat(jdbc.sql("select count(*) from invitation_answer")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from participant where person_id = ?")
                        .param(person.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void nobody_decides_for_somebody_else() {
        var person = canary.inEveryTable();
        var photos = as(person, () -> data.agreed(Language.ES)).stream()
                .filter(agreed -> agreed.key().equals("lab-photos"))
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> demo.as("demo-delegate", () -> data.decide("registration", photos.id(), false)))
                .isInstanceOf(NotForYou.class);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "=1+1,'=1+1",
                "+57 300,'+57 300",
                "-5,-5",
                "@x,'@x",
                "a=b,a=b",
                "` =1`,`' =1`",
                "＝1+1,'＝1+1",
                "-2+3,'-2+3"
            })
    void a_cell_never_computes(String words, String cell) {
        assertThat(SafeCell.of(words)).isEqualTo(cell);
    }

    private void refuses(String key, PersonId person, OwnEntry.Own typed) {
        assertThatThrownBy(() -> as(person, () -> own.correct(typed)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private int found(String name) {
        return demo.as("demo-delegate", () -> browsing.page(DirectoryKind.PERSON, name, null, Language.ES))
                .entries()
                .size();
    }

    private Map<String, String> zip(PersonId person) throws IOException {
        var bytes = new ByteArrayOutputStream();
        as(person, () -> {
            data.write(Language.ES, bytes);
            return true;
        });
        var files = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private <T> T as(PersonId person, java.util.function.Supplier<T> work) {
        return CurrentActor.as(canary.signedIn(person), work);
    }
}
