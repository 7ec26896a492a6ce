package org.medellinlab.commitment;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.lab.LabReading;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.NotForYou;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What waits for a monitor in a period and what is done, a page at a time: all promises that were made by its end, but
/// those of the monitor's own organisations; what waits comes first.
@Service
@Transactional(readOnly = true)
@PreAuthorize(Assessing.MONITOR)
public class AssessmentQueue {

    /// Rows of a page.
    public static final int PAGE = 50;

    /// @param next what the next page begins after; absent on the last one
    public record Page(List<AssessmentDue> rows, @Nullable String next) {}

    /// @param waiting how many of `all` are to be assessed still
    public record Counts(int waiting, int all) {}

    private final AssessmentsWaiting waiting;
    private final LabReading labs;
    private final CurrentActor actors;
    private final Clock clock;

    AssessmentQueue(AssessmentsWaiting waiting, LabReading labs, CurrentActor actors, Clock clock) {
        this.waiting = waiting;
        this.labs = labs;
        this.actors = actors;
        this.clock = clock;
    }

    /// @param after [Page#next] of the page before; the first page when absent
    public Page page(LabId lab, String period, @Nullable String after) {
        var rows = waiting.after(which(lab, period), after, PAGE + 1);
        if (rows.size() <= PAGE) {
            return new Page(dues(rows), null);
        }
        var shown = rows.subList(0, PAGE);
        return new Page(dues(shown), shown.getLast().place());
    }

    /// How many there are on all pages together.
    public Counts counts(LabId lab, String period) {
        return waiting.counts(which(lab, period));
    }

    /// A promise as it stands in the queue now.
    public Optional<AssessmentDue> one(LabId lab, String period, UUID commitment) {
        return waiting.one(which(lab, period), commitment).map(AssessmentsWaiting.Placed::due);
    }

    private AssessmentsWaiting.Which which(LabId lab, String period) {
        var sheet = labs.sheet(lab).orElseThrow(NotForYou::new);
        var until = Assessing.period(sheet, period).until();
        return new AssessmentsWaiting.Which(
                lab, period, until, actors.required().person(), sheet.today(clock));
    }

    private static List<AssessmentDue> dues(List<AssessmentsWaiting.Placed> rows) {
        return rows.stream().map(AssessmentsWaiting.Placed::due).toList();
    }
}
