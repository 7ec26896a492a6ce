package org.medellinlab.commitment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.lab.LabReading;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.workinggroup.GroupFormed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What people of a new group said they would do is promised, provisionally: their organisations have not confirmed it.
@Component
class PromisesOfNewGroup {

    private final Commitments commitments;
    private final LabReading labs;
    private final CurrentActor actors;
    private final Clock clock;

    PromisesOfNewGroup(Commitments commitments, LabReading labs, CurrentActor actors, Clock clock) {
        this.commitments = commitments;
        this.labs = labs;
        this.actors = actors;
        this.clock = clock;
    }

    /// In the transaction that makes the group: both are there, or neither.
    @EventListener
    void on(GroupFormed formed) {
        var lab = labs.sheet(formed.lab()).orElseThrow(NotForYou::new);
        var by = actors.required().person();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        formed.promised().stream()
                .filter(promised -> !commitments.existsById(promised.id()))
                .forEach(promised -> {
                    var promise = new Promise(
                            promised.id(),
                            formed.group(),
                            promised.seat(),
                            promised.words(),
                            horizon(lab, promised.dueOn()),
                            promised.dueOn() == null ? null : DueOn.day(promised.dueOn()),
                            List.of(),
                            LocalizedText.EMPTY);
                    commitments.save(new Commitment(
                            formed.lab().value(), promise, promised.seat().value(), by, now));
                });
    }

    /// The shortest that the day falls in; none where no day was said.
    private static Horizon horizon(LabSheet lab, @Nullable LocalDate dueOn) {
        if (dueOn == null) {
            return Horizon.UNSTATED;
        }
        return Stream.of(Horizon.SHORT, Horizon.MEDIUM)
                .filter(horizon -> {
                    var until = horizon.until(lab.draft().lastDay(), lab.draft().horizons());
                    return until != null && !dueOn.isAfter(until);
                })
                .findFirst()
                .orElse(Horizon.LONG);
    }
}
