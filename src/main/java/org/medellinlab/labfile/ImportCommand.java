package org.medellinlab.labfile;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.medellinlab.shared.CurrentActor;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Brings lab files in from the command line, `--import=lab.yaml`, and ends the process: 0 when all of them are in, 1
/// when one was refused, with its problems on the error stream. Beside a running server, add `--server.port=0`.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ImportCommand implements ApplicationRunner {

    private final LabFiles files;
    private final ConfigurableApplicationContext context;

    ImportCommand(LabFiles files, ConfigurableApplicationContext context) {
        this.files = files;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var asked = arguments.getOptionValues("import");
        if (asked != null) {
            var code = asked.stream()
                    .mapToInt(file -> bring(file, System.err))
                    .max()
                    .orElse(1);
            System.exit(SpringApplication.exit(context, () -> code));
        }
    }

    int bring(String file, PrintStream errors) {
        try {
            var text = Files.readString(Path.of(file), StandardCharsets.UTF_8);
            CurrentActor.asSystem(() -> files.bring(text));
            return 0;
        } catch (LabFileRejected rejected) {
            rejected.problems().forEach(errors::println);
        } catch (NoSuchFileException missing) {
            errors.println(file + ": no such file");
        } catch (MalformedInputException notText) {
            errors.println(file + ": not UTF-8");
        } catch (IOException unreadable) {
            errors.println(file + ": " + unreadable.getMessage());
        }
        return 1;
    }
}
