package org.medellinlab.commitment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.lab.LabReading;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PublicChanged;
import org.medellinlab.workinggroup.DecisionTaken;
import org.medellinlab.workinggroup.GroupFormed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What people of a group said they would do, when it was formed or in a meeting, is promised, provisionally: their
/// organisations are asked at once whether they confirm it, like for any other promise.
@Component
class PromisesOfGroups {

    private final Commitments commitments;
    private final CommitmentReading reading;
    private final RatificationAsking ratification;
    private final LabReading labs;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PromisesOfGroups(
            Commitments commitments,
            CommitmentReading reading,
            RatificationAsking ratification,
            LabReading labs,
            CurrentActor actors,
            ApplicationEventPublisher events,
            Clock clock) {
        this.events = events;
        this.commitments = commitments;
        this.reading = reading;
        this.ratification = ratification;
        this.labs = labs;
        this.actors = actors;
        this.clock = clock;
    }

    /// In the transaction that makes the group: both are there, or neither.
    @EventListener
    void on(GroupFormed formed) {
        formed.promised().forEach(promised -> promise(formed.lab(), formed.group(), promised));
    }

    @EventListener
    void on(DecisionTaken taken) {
        promise(taken.lab(), taken.group(), taken.promised());
        events.publishEvent(new PublicChanged(taken.lab()));
    }

    private void promise(LabId lab, UUID group, GroupFormed.Promised promised) {
        if (commitments.existsById(promised.id())) {
            return;
        }
        var sheet = labs.sheet(lab).orElseThrow(NotForYou::new);
        var promise = new Promise(
                promised.id(),
                group,
                promised.seat(),
                promised.words(),
                horizon(sheet, promised.dueOn()),
                promised.dueOn() == null ? null : DueOn.day(promised.dueOn()),
                List.of(),
                LocalizedText.EMPTY);
        commitments.saveAndFlush(new Commitment(
                lab.value(),
                promise,
                promised.seat().value(),
                actors.required().person(),
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
        ratification.askIfPossible(sheet, reading.one(lab, promised.id()).orElseThrow(NotForYou::new));
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
