package org.medellinlab.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medellinlab.ProductTest;
import org.medellinlab.agenda.FolderCommand.Asked;
import org.medellinlab.demo.DemoLabs;
import org.medellinlab.lab.LabReading;
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
}
