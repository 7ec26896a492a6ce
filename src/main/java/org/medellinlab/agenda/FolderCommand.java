package org.medellinlab.agenda;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medellinlab.lab.LabReading;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.Language;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Writes the folder for when the network fails from the command line and ends the process: `--folder=medellin-2017
/// --to=DIR`, with `--day=2017-05-30` for that day only and `--language=pt` for another language than the lab's first.
/// 0 when it is written, 1 when not, with the reason on the error stream. Beside a running server, add
/// `--server.port=0`.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FolderCommand implements ApplicationRunner {

    /// What was asked, as it was typed.
    record Asked(
            String lab,
            @Nullable String to,
            @Nullable String day,
            @Nullable String language) {}

    /// Why it cannot be.
    private static final class CannotBe extends Exception {
        private static final long serialVersionUID = 1;

        CannotBe(String words) {
            super(words);
        }
    }

    private final OfflineFolder folder;
    private final LabReading labs;
    private final AgendaReading agenda;
    private final ConfigurableApplicationContext context;

    FolderCommand(OfflineFolder folder, LabReading labs, AgendaReading agenda, ConfigurableApplicationContext context) {
        this.folder = folder;
        this.labs = labs;
        this.agenda = agenda;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var lab = last(arguments, "folder");
        if (arguments.containsOption("folder")) {
            var asked = new Asked(
                    lab == null ? "" : lab, last(arguments, "to"), last(arguments, "day"), last(arguments, "language"));
            var code = make(asked, System.out, System.err);
            System.exit(SpringApplication.exit(context, () -> code));
        }
    }

    private static @Nullable String last(ApplicationArguments arguments, String option) {
        var values = arguments.getOptionValues(option);
        return values == null || values.isEmpty() || values.getLast().isBlank() ? null : values.getLast();
    }

    int make(Asked asked, PrintStream words, PrintStream errors) {
        try {
            CurrentActor.asSystem(() -> {
                try {
                    write(asked, words);
                } catch (CannotBe reason) {
                    throw new IllegalArgumentException(reason);
                }
            });
            return 0;
        } catch (IllegalArgumentException refused) {
            if (!(refused.getCause() instanceof CannotBe reason)) {
                throw refused;
            }
            errors.println(reason.getMessage());
        } catch (UncheckedIOException unwritable) {
            errors.println(asked.to() + ": cannot be written: " + unwritable.getMessage());
        }
        return 1;
    }

    private void write(Asked asked, PrintStream words) throws CannotBe {
        var lab = lab(asked.lab());
        var to = target(asked.to());
        var day = day(lab, asked.day());
        var language = language(lab, asked.language());
        if (agenda.released(lab.id()).isEmpty()) {
            throw new CannotBe(
                    lab.slug() + ": no agenda is released yet; release it first, or there is no day to write");
        }
        var into = to.resolve(lab.slug());
        try {
            var many = folder.give(lab.id(), language, day, (name, content) -> {
                var file = into.resolve(name);
                Files.createDirectories(file.getParent());
                try (var out = Files.newOutputStream(file)) {
                    content.writeTo(out);
                }
            });
            words.println(into.resolve("index.html") + ": " + many + " files");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private LabSheet lab(String slug) throws CannotBe {
        var known = labs.bySlug(slug);
        if (known.isEmpty()) {
            throw new CannotBe((slug.isEmpty() ? "--folder=LAB: say which lab" : slug + ": no such lab")
                    + "; there are: "
                    + labs.labs().stream().map(LabSheet::slug).collect(Collectors.joining(", ")));
        }
        return known.get();
    }

    private static Path target(@Nullable String to) throws CannotBe {
        if (to == null) {
            throw new CannotBe("--to=DIR is missing: say where to write it");
        }
        try {
            var path = Path.of(to);
            if (Files.exists(path) && !Files.isDirectory(path)) {
                throw new CannotBe(to + ": is a file, not a folder");
            }
            return path;
        } catch (InvalidPathException invalid) {
            throw new CannotBe(to + ": not a path: " + invalid.getReason());
        }
    }

    private static @Nullable LocalDate day(LabSheet lab, @Nullable String typed) throws CannotBe {
        if (typed == null) {
            return null;
        }
        try {
            var day = LocalDate.parse(typed);
            if (lab.days().contains(day)) {
                return day;
            }
        } catch (DateTimeException notADay) {
            throw new CannotBe("--day=" + typed + ": not a day; write it like "
                    + lab.days().getFirst());
        }
        throw new CannotBe("--day=" + typed + ": no day of " + lab.slug() + ", which is from "
                + lab.days().getFirst() + " to " + lab.days().getLast());
    }

    private static Language language(LabSheet lab, @Nullable String typed) throws CannotBe {
        if (typed == null) {
            return lab.draft().languages().isEmpty()
                    ? Language.ES
                    : lab.draft().languages().getFirst();
        }
        return Language.ofTag(typed)
                .orElseThrow(() -> new CannotBe("--language=" + typed + ": one of "
                        + List.of(Language.values()).stream().map(Language::tag).collect(Collectors.joining(", "))));
    }
}
