package org.medellinlab.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medellinlab.ProductTest;
import org.medellinlab.agenda.FolderCommand.Asked;
import org.medellinlab.demo.DemoLabs;
import org.medellinlab.directory.Directory;
import org.medellinlab.lab.LabReading;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The folder for when the network fails, by one command.
@ProductTest
class FolderCommandTest {

    @Autowired
    DemoLabs demo;

    @Autowired
    FolderCommand command;

    @Autowired
    LabReading labs;

    @Autowired
    AgendaReading reading;

    @Autowired
    AgendaPlanning planning;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path dir = Path.of("");

    private LocalDate first = LocalDate.EPOCH;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final ByteArrayOutputStream refused = new ByteArrayOutputStream();

    @BeforeEach
    void lay() {
        demo.lay();
        first = labs.bySlug("barrios-vivos").orElseThrow().draft().firstDay();
    }

    @Test
    void all_days_are_written_to_read_and_to_print_and_a_second_time_over_the_first() throws IOException {
        assertThat(make("barrios-vivos", dir.toString(), null, "pt")).isZero();

        var names = names();
        assertThat(names)
                .contains(
                        "index.html",
                        "agenda-" + first + ".html",
                        "agenda-" + first + ".pdf",
                        "people.html",
                        "places.pdf")
                .anyMatch(name -> name.startsWith("visit-") && name.endsWith(".pdf"));
        assertThat(read("index.html")).contains("agenda-" + first + ".html", "places.pdf");
        assertThat(read("agenda-" + first + ".html")).contains("Boas-vindas").contains("lang=\"pt");
        assertThat(Files.readAllBytes(dir.resolve("barrios-vivos/people.pdf")))
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(said.toString(StandardCharsets.UTF_8)).contains(names.size() + " files");
        assertThat(make("barrios-vivos", dir.toString(), null, null)).isZero();
        assertThat(names()).isEqualTo(names);
    }

    @Test
    void one_day_is_written_with_what_every_day_needs() throws IOException {
        assertThat(make("barrios-vivos", dir.toString(), first.toString(), null))
                .isZero();

        assertThat(names())
                .contains("agenda-" + first + ".pdf", "people.pdf")
                .noneMatch(name -> name.startsWith("agenda-") && !name.startsWith("agenda-" + first));
        assertThat(read("index.html")).doesNotContain("agenda-" + first.plusDays(1));
    }

    @Test
    void what_cannot_be_is_refused_in_words_and_nothing_is_written() throws IOException {
        var file = Files.writeString(dir.resolve("file"), "x").toString();
        var to = dir.toString();
        assertThat(no("quito", to, null, null)).contains("quito: no such lab", "barrios-vivos");
        assertThat(no("", to, null, null)).contains("say which lab");
        assertThat(no("barrios-vivos", null, null, null)).contains("--to=DIR is missing");
        assertThat(no("barrios-vivos", file, null, null)).contains("is a file, not a folder");
        assertThat(no("barrios-vivos", file + "/under", null, null)).contains("cannot be written");
        assertThat(no("barrios-vivos", to, "martes", null)).contains("not a day; write it like " + first);
        assertThat(no("barrios-vivos", to, "2017-05-30", null)).contains("no day of barrios-vivos", first.toString());
        assertThat(no("barrios-vivos", to, null, "fr")).contains("one of es, pt, en");
        jdbc.sql("delete from agenda_notice").update();
        jdbc.sql("delete from agenda_release").update();
        assertThat(no("barrios-vivos", to, null, null)).contains("no agenda is released yet");
        assertThat(dir.resolve("barrios-vivos")).doesNotExist();
    }

    private String no(String lab, @Nullable String to, @Nullable String day, @Nullable String language) {
        refused.reset();
        assertThat(make(lab, to, day, language)).isEqualTo(1);
        return refused.toString(StandardCharsets.UTF_8);
    }

    private int make(String lab, @Nullable String to, @Nullable String day, @Nullable String language) {
        return command.make(
                new Asked(lab, to, day, language),
                new PrintStream(said, true, StandardCharsets.UTF_8),
                new PrintStream(refused, true, StandardCharsets.UTF_8));
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(dir.resolve("barrios-vivos"))) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private String read(String name) throws IOException {
        return Files.readString(dir.resolve("barrios-vivos").resolve(name));
    }

    @Test
    void a_day_says_what_is_off_who_is_needed_the_ways_what_to_bring_and_the_notes_of_the_team() throws IOException {
        var lab = labs.bySlug("barrios-vivos").orElseThrow().id();
        var plaza = place(lab, "plaza-mayor");
        var other = labs.venues(lab).keySet().stream()
                .filter(venue -> !venue.equals(plaza))
                .findFirst()
                .orElseThrow();
        jdbc.sql("update venue set latitude = 6.2, longitude = -75.6, address = 'Calle Final 9' where id = ?")
                .param(other)
                .update();
        jdbc.sql("update venue set latitude = 6.25, longitude = -75.56, step_free = true where id = ?")
                .param(plaza)
                .update();
        var seat = jdbc.sql("select id from seat where seat_key = 'huertas-coordinacion'")
                .query((rs, i) -> Objects.requireNonNull(rs.getObject(1, UUID.class)))
                .single();
        CurrentActor.asSystem(() -> {
            edit(lab, "pausa-1", form -> form.with(form.details().cancelled(true)));
            edit(
                    lab,
                    "bienvenida",
                    form -> form.atVenue(plaza)
                            .with(new ItemDetails(
                                    false,
                                    false,
                                    other,
                                    90,
                                    List.of(Language.ES),
                                    List.of(
                                            ItemPerson.person(ItemRole.SPEAKER, person("iara-sampaio")),
                                            ItemPerson.seat(ItemRole.HOST, seat),
                                            ItemPerson.person(ItemRole.FACILITATOR, person("demo-facilitator")),
                                            ItemPerson.person(ItemRole.INTERPRETER, person("livia-prado"))
                                                    .into(List.of(Language.PT))),
                                    List.of("Nora Invitada"),
                                    LocalizedText.of(Language.ES, "Sombrero"),
                                    LocalizedText.of(Language.ES, "Delegaciones nuevas"),
                                    List.of(),
                                    List.of(),
                                    "Llaves donde la portera")));
            edit(lab, "cuatro-plazas", form -> form.atVenue(plaza));
            planning.release(lab, "v9");
        });

        assertThat(make("barrios-vivos", dir.toString(), first.toString(), "es"))
                .isZero();

        var page = read("agenda-" + first + ".html");
        var off = row(page, "Café y fruta");
        assertThat(off).contains("CANCELADA · Café y fruta");
        var welcome = row(page, "Bienvenida");
        assertThat(welcome)
                .doesNotContain("CANCELADA")
                .contains("Ponentes: " + name("iara-sampaio"))
                .contains("Anfitriones: ", "Huertas")
                .contains("Facilitación: " + name("demo-facilitator"))
                .contains("Intérpretes: " + name("livia-prado") + " (portugués)")
                .contains("También: Nora Invitada")
                .contains("Qué llevar: Sombrero", "Para quién es: Delegaciones nuevas", "Cupo: 90")
                .contains("Sin escalones", "→ ", "Calle Final 9")
                .contains("Notas del equipo: Llaves donde la portera");
        assertThat(row(page, "Cuatro maneras")).contains(" min de camino desde ");
        try (var pdf = Loader.loadPDF(Files.readAllBytes(dir.resolve("barrios-vivos/agenda-" + first + ".pdf")))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("CANCELADA · Café y fruta", "Notas del equipo: Llaves donde la portera");
        }
    }

    private static String row(String page, String title) {
        return Arrays.stream(page.split("<tr>", -1))
                .filter(row -> row.contains(title))
                .findFirst()
                .orElseThrow();
    }

    private void edit(LabId lab, String key, UnaryOperator<AgendaItemForm> change) {
        var item = reading.draft(lab).stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow();
        planning.edit(lab, item.id(), item.version(), change.apply(AgendaItemForm.of(item)));
    }

    private UUID place(LabId lab, String key) {
        return labs.venues(lab).values().stream()
                .filter(venue -> venue.draft().key().equals(key))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private UUID person(String key) {
        return directory.personNamed(key).orElseThrow().id().value();
    }

    private String name(String key) {
        return directory.personNamed(key).orElseThrow().name();
    }
}
