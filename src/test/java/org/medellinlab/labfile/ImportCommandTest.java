package org.medellinlab.labfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medellinlab.ProductTest;
import org.medellinlab.lab.LabReading;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class ImportCommandTest {

    @Autowired
    ImportCommand command;

    @Autowired
    LabReading labs;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream errors = new PrintStream(said, true, StandardCharsets.UTF_8);

    @Test
    void a_good_file_is_brought_in_without_a_word() {
        assertThat(command.bring("src/test/resources/demo/medellin-2017.yaml", errors))
                .isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(labs.bySlug("medellin-2017")).isPresent();
    }

    @Test
    void a_bad_file_changes_nothing_and_says_where_and_what(@TempDir Path folder) throws IOException {
        var text = Files.readString(Path.of("src/test/resources/demo/medellin-2017.yaml"))
                .replace("hostCity: medellin", "hostCity: atlantis");
        var file = Files.writeString(folder.resolve("bad.yaml"), text);
        assertThat(command.bring(file.toString(), errors)).isOne();
        assertThat(said.toString(StandardCharsets.UTF_8)).containsPattern("line \\d+, lab.hostCity: expected .+");
        assertThat(labs.bySlug("medellin-2017")).isEmpty();
    }

    @Test
    void a_file_that_is_not_there_is_said_so() {
        assertThat(command.bring("nowhere.yaml", errors)).isOne();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("nowhere.yaml: no such file");
    }
}
