package org.medellinlab.commitment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.lab.LabDraft;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PublicChanged;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.UnsentFiles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Adds to the history of a promise; who may was checked before. Two that come at once are numbered one after the
/// other, and both are kept.
@Component
class ProgressKeeping {

    private final Commitments commitments;
    private final ProgressUpdates updates;
    private final CommitmentReading reading;
    private final ReceiptAsking receipts;
    private final UnsentFiles files;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProgressKeeping(
            Commitments commitments,
            ProgressUpdates updates,
            CommitmentReading reading,
            ReceiptAsking receipts,
            UnsentFiles files,
            ApplicationEventPublisher events,
            Clock clock) {
        this.commitments = commitments;
        this.updates = updates;
        this.reading = reading;
        this.receipts = receipts;
        this.files = files;
        this.events = events;
        this.clock = clock;
    }

    /// The promise as it is; nobody else adds to it until the transaction ends.
    CommitmentSheet held(LabId lab, UUID commitment) {
        return commitments
                .hold(lab.value(), commitment)
                .flatMap(id -> reading.one(lab, id))
                .orElseThrow(NotForYou::new);
    }

    /// @param sheet as [#held] gave it
    void keep(LabSheet lab, CommitmentSheet sheet, ProgressReport report, Capacity capacity) {
        check(lab, sheet, report);
        var told = sheet.updates().size();
        refuseUnread(sheet, report.more().read());
        var today = lab.today(clock);
        var more = report.more();
        var news = new ProgressUpdate.Told(
                today,
                more.period() == null ? period(lab, today) : more.period(),
                more.nil() ? sheet.completion() : report.completion(),
                report.channel(),
                report.language(),
                report.words().strip(),
                report.by(),
                report.seat(),
                new ProgressUpdate.More(
                        blankToNull(more.obstacle()), more.nil(), more.corrects(), capacity, evidence(lab.id(), more)));
        updates.save(new ProgressUpdate(sheet.id(), told, news, clock.instant().truncatedTo(ChronoUnit.MICROS)));
        events.publishEvent(new PublicChanged(lab.id()));
        if (!more.nil() && report.completion().percent() >= Completion.SUBSTANTIAL.percent()) {
            receipts.ask(lab, sheet, report.completion(), capacity == Capacity.PARTNER ? report.seat() : null);
        }
    }

    private static void refuseUnread(CommitmentSheet sheet, @Nullable Integer read) {
        var told = sheet.updates();
        if (read != null && told.size() > read) {
            throw new ToldMeanwhile(told.subList(0, told.size() - read));
        }
    }

    private static void check(LabSheet lab, CommitmentSheet sheet, ProgressReport report) {
        var more = report.more();
        if (report.words().isBlank() && !more.nil()) {
            throw new Refused("commitment.refused.no-news");
        }
        if (report.words().length() > CommitmentTracking.WORDS_LENGTH
                || Objects.requireNonNullElse(more.obstacle(), "").length() > CommitmentTracking.WORDS_LENGTH) {
            throw new Refused("commitment.refused.too-long", CommitmentTracking.WORDS_LENGTH);
        }
        if (more.period() != null
                && lab.draft().reportingPeriods().stream()
                        .noneMatch(p -> p.key().equals(more.period()))) {
            throw new Refused("commitment.refused.no-period");
        }
        if (more.corrects() != null && !isOf(sheet, more.corrects())) {
            throw new NotForYou();
        }
        if (more.attached().size() > ProgressReport.MOST_FILES) {
            throw new Refused("commitment.refused.many-files", ProgressReport.MOST_FILES);
        }
        more.attached().forEach(file -> check(file.title()));
        for (var evidence : more.evidence()) {
            check(evidence.title());
            if (!evidence.canBeOpened()) {
                throw new Refused("commitment.refused.bad-link");
            }
        }
    }

    private static void check(String title) {
        if (title.isBlank() || title.length() > Evidence.LONGEST_TITLE) {
            throw new Refused("commitment.refused.evidence-title", Evidence.LONGEST_TITLE);
        }
    }

    /// Pages, and the files that were handed in to the form.
    private List<Evidence> evidence(LabId lab, ProgressReport.More more) {
        if (!more.attached().isEmpty()) {
            files.takeOver(
                    lab,
                    more.attached().stream().map(ProgressReport.Attached::file).toList());
        }
        var all = new ArrayList<>(more.evidence());
        more.attached().forEach(one -> all.add(new Evidence(one.title().strip(), null, one.file(), one.carries())));
        return all;
    }

    private static boolean isOf(CommitmentSheet sheet, UUID update) {
        return sheet.updates().stream().anyMatch(known -> known.id().equals(update));
    }

    private static @Nullable String blankToNull(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }

    static @Nullable String period(LabSheet lab, LocalDate day) {
        return lab.periodOn(day).map(LabDraft.Period::key).orElse(null);
    }
}
