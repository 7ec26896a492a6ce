package org.medellinlab.agenda;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.medellinlab.agenda.ImportPreview.Kind;
import org.medellinlab.lab.LabReading;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes an agenda from elsewhere into the draft: frab's XML, the JSON of pretalx, iCalendar, a table. What a file is
/// is told by its content. Everything or nothing is taken; the same file again changes nothing; what organisers have
/// written of an item beside what the file says stays.
@Service
@Transactional
@PreAuthorize("@actor.mayOrganise(#lab)")
public class AgendaImport {

    public static final int MOST_BYTES = 5_000_000;

    private final ImportPlanning planning;
    private final ImportWriting writing;
    private final LabReading labs;

    AgendaImport(ImportPlanning planning, ImportWriting writing, LabReading labs) {
        this.planning = planning;
        this.writing = writing;
        this.labs = labs;
    }

    /// What the file would do; it does nothing yet.
    ///
    /// @param makePlaces whether places the lab does not have are made; else what is there is left without a place
    /// @throws Refused when it cannot be read at all
    @Transactional(readOnly = true)
    public ImportPreview preview(LabId lab, byte[] file, boolean makePlaces) {
        var read = read(lab, file);
        return preview(read, planning.plan(lab, read.content(), read.kind() == Kind.TABLE, makePlaces));
    }

    /// Takes all of it.
    ///
    /// @throws Refused when anything of it is wrong: then nothing was taken
    public ImportPreview bring(LabId lab, byte[] file, boolean makePlaces) {
        var read = read(lab, file);
        var plan = planning.plan(lab, read.content(), read.kind() == Kind.TABLE, makePlaces);
        var preview = preview(read, plan);
        if (preview.isWrong()) {
            throw new Refused(
                    "import.refused.wrong",
                    preview.problems().stream().filter(ImportProblem::wrong).count());
        }
        try {
            writing.write(lab, plan, language(labs.sheet(lab).orElseThrow(NotForYou::new)));
        } catch (OptimisticLockingFailureException raced) {
            throw new Refused("release.refused.raced");
        }
        return preview;
    }

    private record Read(Kind kind, ImportedFile content) {}

    private Read read(LabId lab, byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new Refused("import.refused.large");
        }
        if (file.length == 0) {
            throw new Refused("import.refused.empty");
        }
        var sheet = labs.sheet(lab).orElseThrow(NotForYou::new);
        var zone = sheet.draft().zone();
        var language = language(sheet);
        var head = new String(file, 0, Math.min(file.length, 2_000), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .stripLeading();
        if (head.startsWith("<")) {
            return new Read(Kind.XML, FrabReading.read(file, zone, language));
        }
        if (head.startsWith("{") || head.startsWith("[")) {
            return new Read(Kind.JSON, ScheduleJsonReading.read(file, zone, language));
        }
        if (head.toUpperCase(Locale.ROOT).startsWith("BEGIN:VCALENDAR")) {
            return new Read(Kind.CALENDAR, CalendarReading.read(file, zone, language));
        }
        return new Read(Kind.TABLE, TableReading.read(file, zone, language));
    }

    /// Words that do not say their language are in the lab's first.
    private static Language language(LabSheet sheet) {
        return sheet.draft().languages().isEmpty()
                ? Language.ES
                : sheet.draft().languages().getFirst();
    }

    private static ImportPreview preview(Read read, ImportPlanning.Plan plan) {
        List<ImportProblem> problems =
                new ArrayList<>(Stream.concat(read.content().problems().stream(), plan.problems().stream())
                        .toList());
        problems.sort(Comparator.comparing((ImportProblem problem) -> !problem.wrong())
                .thenComparingInt(ImportProblem::number));
        return new ImportPreview(
                read.kind(),
                plan.items().stream()
                        .map(item -> new ImportPreview.Planned(item.fate(), item.form(), item.who()))
                        .toList(),
                List.copyOf(problems),
                List.copyOf(plan.newTracks()),
                List.copyOf(plan.newPlaces()),
                List.copyOf(plan.guests()));
    }
}
