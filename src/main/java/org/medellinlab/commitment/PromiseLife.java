package org.medellinlab.commitment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.medellinlab.lab.LabReading;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PublicChanged;
import org.medellinlab.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lets a promise rest until a day, ends it with a reason, or has it go on; for whoever may tell how it goes: the
/// owner, its deputy, the lead of the group, an organiser. Nobody is asked about one that rests or has ended.
@Service
@Transactional
@PreAuthorize("@actor.isSignedIn()")
public class PromiseLife {

    private final Commitments commitments;
    private final CommitmentReading reading;
    private final WhoRecords who;
    private final LabReading labs;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PromiseLife(
            Commitments commitments,
            CommitmentReading reading,
            WhoRecords who,
            LabReading labs,
            CurrentActor actors,
            ApplicationEventPublisher events,
            Clock clock) {
        this.commitments = commitments;
        this.reading = reading;
        this.who = who;
        this.labs = labs;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
    }

    /// @param read where it stood when who is acting looked
    /// @param until the day on which it is open again
    /// @throws Refused for a day that is not to come, when it has ended, and when it stands elsewhere by now
    public void pause(LabId lab, UUID commitment, Standing read, LocalDate until) {
        var held = mine(lab, commitment, read);
        if (!until.isAfter(lab(lab).today(clock))) {
            throw new Refused("commitment.refused.pause-past");
        }
        held.pause(until);
        keep(lab, held);
    }

    /// @param reason will be public
    /// @throws Refused without a reason, and when it stands elsewhere by now
    public void close(LabId lab, UUID commitment, Standing read, Language language, String reason) {
        var held = mine(lab, commitment, read);
        held.close(LocalizedText.of(language, HomeAnswers.reason(reason)));
        keep(lab, held);
    }

    /// @throws Refused when it stands elsewhere by now
    public void open(LabId lab, UUID commitment, Standing read) {
        var held = mine(lab, commitment, read);
        held.open();
        keep(lab, held);
    }

    /// What was done last is undone: it stands where it stood before.
    ///
    /// @param now where that left it
    /// @throws Refused when it stands elsewhere by now
    public void putBack(LabId lab, UUID commitment, Standing now, Standing before) {
        var until = before.until();
        var reason = before.reason();
        if (until != null) {
            pause(lab, commitment, now, until);
        } else if (reason != null) {
            var held = mine(lab, commitment, now);
            held.close(reason);
            keep(lab, held);
        } else {
            open(lab, commitment, now);
        }
    }

    private Commitment mine(LabId lab, UUID commitment, Standing read) {
        var sheet = reading.one(lab, commitment).orElseThrow(NotForYou::new);
        if (who.capacity(actors.required(), lab, sheet).isEmpty()) {
            throw new NotForYou();
        }
        var held = commitments.forNews(lab.value(), commitment).orElseThrow(NotForYou::new);
        if (!held.standing().equals(read)) {
            throw new Refused("commitment.refused.standing-changed");
        }
        return held;
    }

    private void keep(LabId lab, Commitment held) {
        commitments.saveAndFlush(held); // what follows reads by statements
        events.publishEvent(new PublicChanged(lab));
    }

    private LabSheet lab(LabId lab) {
        return labs.sheet(lab).orElseThrow(NotForYou::new);
    }
}
