package org.medellinlab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.SpringApplication;

/// Starts the product as a demonstration, with all it needs inside this process. `./mvnw` runs this.
public class TestApplication {

    public static void main(String[] args) throws IOException {
        System.setProperty(
                "medellinlab.data",
                Optional.ofNullable(System.getenv("MEDELLINLAB_DATA")).orElse(".data"));
        System.setProperty("medellinlab.demo.load", "true");
        // the embedded server takes a data folder inside the temporary one for its own to delete
        var temporary = Path.of(System.getProperty("medellinlab.data"), "tmp").toAbsolutePath();
        Files.createDirectories(temporary);
        System.setProperty("java.io.tmpdir", temporary.toString());
        // whoever started this has ended, perhaps by a kill: end too, so that the next start finds the port free
        ProcessHandle.current().parent().ifPresent(starter -> starter.onExit().thenRun(() -> System.exit(0)));
        try {
            SpringApplication.from(Application::main).run(args);
        } catch (EmbeddedDatabase.Unusable unusable) {
            System.err.println(unusable.getMessage());
            System.exit(1);
        }
    }
}
