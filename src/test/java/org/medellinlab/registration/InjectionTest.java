package org.medellinlab.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.MailHeaders;
import org.medellinlab.PlainWeb;
import org.medellinlab.ProductTest;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.directory.Directory;
import org.medellinlab.directory.DirectoryField;
import org.medellinlab.directory.DirectoryKeeping;
import org.medellinlab.privacy.MyData;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.CurrentActor.SignedIn;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.LocalizedTextConverter;
import org.medellinlab.shared.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// One corpus of nasty words through the text fields of invitations and the directory: each is refused with a reason or
/// carried whole, and in no sink does it become anything but words.
@ProductTest
class InjectionTest {

    private record Nasty(String name, String text) {}

    /// These steer a line: no name has them. In an answer of several lines the line break is welcome.
    private static final Set<String> NOT_IN_A_LINE =
            Set.of("crlf-header", "newline", "tab", "nul", "escape", "line-separator", "bidi-override", "bidi-isolate");

    private static final Set<String> NOT_IN_AN_ANSWER = Set.of("nul", "escape");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    DemoPromises demo;

    @Autowired
    Inviting inviting;

    @Autowired
    InvitationReading reading;

    @Autowired
    DirectoryKeeping keeping;

    @Autowired
    Directory directory;

    @Autowired
    Badges badges;

    @Autowired
    MyData data;

    @Autowired
    JdbcClient jdbc;

    private LabId lab = LabId.next();

    @BeforeEach
    void lay() {
        lab = demo.lay();
        jdbc.sql("update lab set first_day = first_day + interval 20 day, last_day = last_day + interval 20 day")
                .update();
    }

    @Test
    void in_the_name_of_somebody_invited() throws Exception {
        var invited = new LinkedHashMap<Nasty, UUID>();
        for (var nasty : corpus()) {
            var draft = new InvitationDraft(
                    nasty.text(), address(nasty), Language.ES, ParticipantKind.DELEGATE, null, null);
            if (NOT_IN_A_LINE.contains(nasty.name())) {
                assertThatThrownBy(() -> demo.as("demo-organiser", () -> inviting.invite(lab, draft)))
                        .as(nasty.name())
                        .isInstanceOfSatisfying(
                                Refused.class,
                                refused -> assertThat(refused.key()).isEqualTo("invitation.problem.signs"));
                assertThat(directory.personAt(address(nasty))).isEmpty();
            } else {
                invited.put(nasty, demo.as("demo-organiser", () -> inviting.invite(lab, draft)));
            }
        }
        assertThat(invited).hasSizeGreaterThan(30);

        var mails = MailHeaders.await(invited.size());
        for (var nasty : invited.keySet()) {
            var mail = mails.stream()
                    .filter(one -> one.mail().to().equals(address(nasty).value()))
                    .findFirst()
                    .orElseThrow();
            assertThat(mail.mail().text()).as(nasty.name()).contains("Hola, " + nasty.text());
            assertThat(Jsoup.parse(mail.mail().html()).text()).contains(squeezed("Hola, " + nasty.text()));
            assertThat(mail.headers()).doesNotContainKey("Bcc").hasSizeLessThan(15);
            var page = get(mail.mail().link("/invitation/"));
            var read = Jsoup.parse(page);
            assertThat(read.text()).as(nasty.name()).contains(squeezed(nasty.text()));
            assertThat(read.select("script, img[onerror], [onfocus]")).isEmpty();
            assertThat(demo.as("demo-organiser", () -> reading.one(lab, invited.get(nasty)))
                            .name())
                    .isEqualTo(nasty.text());
        }
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where concat_ws(' ', was, became, thing_name) like '%<script>%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void in_what_an_invited_person_answers_and_takes_along() throws Exception {
        for (var nasty : corpus()) {
            var draft = new InvitationDraft(
                    "Ana " + nasty.name(), address(nasty), Language.ES, ParticipantKind.DELEGATE, null, null);
            var id = demo.as("demo-organiser", () -> inviting.invite(lab, draft));
            var link = jdbc.sql("select text from mail_message where recipient = ?")
                    .param(address(nasty).value())
                    .query(String.class)
                    .single()
                    .replaceAll("(?s).*?(http\\S+/invitation/[^\\s?]+).*", "$1");

            var answered = PlainWeb.post(
                    link, Map.of("answer", "confirm", "language", "es", "diet", nasty.text(), "notice", "yes"));

            if (NOT_IN_AN_ANSWER.contains(nasty.name())) {
                assertThat(answered.statusCode()).as(nasty.name()).isEqualTo(422);
                continue;
            }
            assertThat(answered.statusCode()).as(nasty.name()).isEqualTo(303);
            var kept = nasty.text().replace("\r\n", "\n").strip();
            assertThat(demo.as("demo-organiser", () -> reading.answerTo(lab, id))
                            .orElseThrow()
                            .diet())
                    .isEqualTo(kept);
            var page = Jsoup.parse(get(link));
            assertThat(page.select("[name=diet]").val()).as(nasty.name()).isEqualTo(kept);
            assertThat(page.select("script, img[onerror], [onfocus]")).isEmpty();
            takesAlong(nasty, kept);
        }
    }

    private void takesAlong(Nasty nasty, String kept) throws IOException {
        var person = directory.personAt(address(nasty)).orElseThrow();
        var bytes = new ByteArrayOutputStream();
        CurrentActor.as(new SignedIn(person.id(), person.name(), Language.ES), () -> {
            data.write(Language.ES, bytes);
            return true;
        });
        var files = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(JSON.readTree(files.get("data.json"))
                        .at("/registration/needs/0/diet")
                        .asString())
                .as(nasty.name())
                .isEqualTo(kept);
        assertThat(files.get("words.txt")).contains(kept);
        try (var csv = CsvReader.builder()
                .ofCsvRecord(String.valueOf(files.get("tables/registration-needs.csv"))
                        .substring(1))) {
            var rows = csv.stream().toList();
            var cell = rows.get(1).getField(1);
            assertThat(cell).as(nasty.name()).isIn(kept, "'" + kept);
            assertThat("=+-@＝\t\r".indexOf(cell.charAt(0))).as(nasty.name()).isNegative();
        }
    }

    @Test
    void in_names_and_titles_of_the_directory() throws IOException {
        for (var nasty : corpus()) {
            var good = !NOT_IN_A_LINE.contains(nasty.name());
            check(nasty, good, DirectoryKind.PERSON, "demo-host", DirectoryField.PERSON_NAME, nasty.text());
            var text =
                    new LocalizedTextConverter().convertToDatabaseColumn(LocalizedText.of(Language.ES, nasty.text()));
            check(nasty, good, DirectoryKind.CITY, "quito", DirectoryField.NAME, String.valueOf(text));
            check(nasty, good, DirectoryKind.ORGANISATION, "aci-medellin", DirectoryField.NAME, String.valueOf(text));
        }
    }

    private void check(Nasty nasty, boolean good, DirectoryKind kind, String key, DirectoryField field, String value) {
        var card = demo.as("demo-network", () -> keeping.card(kind, key, Language.ES))
                .orElseThrow();
        var typed = new EnumMap<>(card.values());
        typed.put(field, value);
        if (good) {
            var saved = demo.as("demo-network", () -> keeping.revise(card, typed, Language.ES));
            assertThat(saved.name(Language.ES)).as(nasty.name() + " " + kind).isEqualTo(nasty.text());
        } else {
            assertThatThrownBy(() -> demo.as("demo-network", () -> keeping.revise(card, typed, Language.ES)))
                    .as(nasty.name() + " " + kind)
                    .isInstanceOfSatisfying(
                            Refused.class, refused -> assertThat(refused.key()).isEqualTo("directory.problem.signs"));
            assertThat(demo.as("demo-network", () -> keeping.card(kind, key, Language.ES))
                            .orElseThrow()
                            .version())
                    .isEqualTo(card.version());
        }
    }

    @Test
    void on_a_badge() throws IOException {
        var corpus = corpus().stream()
                .filter(nasty -> !NOT_IN_A_LINE.contains(nasty.name()))
                .filter(nasty -> nasty.text().codePoints().allMatch(sign -> sign < 0x250)) // what the font has
                .toList();
        var ids = jdbc.sql("select distinct person_id from participant where lab_id = ? limit " + corpus.size())
                .param(lab.value())
                .query(UUID.class)
                .list();
        var shown = new ArrayList<String>();
        for (var i = 0; i < ids.size(); i++) {
            jdbc.sql("update person set name = ? where id = ?")
                    .params(corpus.get(i).text(), ids.get(i))
                    .update();
            shown.add(corpus.get(i).text());
        }
        var bytes = new ByteArrayOutputStream();
        demo.as("demo-organiser", () -> badges.write(lab, Language.ES, bytes));

        try (var pdf = Loader.loadPDF(bytes.toByteArray())) {
            var text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", "");
            assertThat(shown)
                    .hasSizeGreaterThan(5)
                    .allSatisfy(name -> assertThat(text).contains(name.replaceAll("\\s+", "")));
            assertThat(pdf.getDocumentCatalog().getOpenAction()).isNull();
        }
    }

    /// A page shows several spaces as one.
    private static String squeezed(String words) {
        return words.replaceAll("[ \\u00a0]+", " ").replace("\u200b", "").strip();
    }

    private static EmailAddress address(Nasty nasty) {
        return new EmailAddress(nasty.name() + "@corpus.example.org");
    }

    private static List<Nasty> corpus() throws IOException {
        try (var file = new ClassPathResource("injection/corpus.json").getInputStream()) {
            return Collections.unmodifiableList(JSON.readValue(file, new TypeReference<List<Nasty>>() {}));
        }
    }

    private static String get(String link) {
        return PlainWeb.get(link).body();
    }
}
