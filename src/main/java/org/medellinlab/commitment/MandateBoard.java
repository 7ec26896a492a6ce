package org.medellinlab.commitment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.medellinlab.commitment.MandateReview.Stage;
import org.medellinlab.lab.LabReading;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The promises whose owner's city changes its government: what the new holder of the seat is to look at again, what
/// waits for a date, and what comes soon. For the organisers of a lab and, in all labs, for the network office, which
/// keeps the mandates; who answers is in [ReviewingMandates].
@Service
@Transactional
@PreAuthorize(MandateBoard.KEEPS)
public class MandateBoard {

    static final String KEEPS = "@actor.mayOrganise(#lab) or @actor.mayKeepDirectory()";
    private static final int MOST = 500;

    private final MandateKeeping keeping;
    private final ObjectProvider<MandateAsking> asking;
    private final CommitmentReading reading;
    private final LabReading labs;
    private final CurrentActor actors;
    private final MandateRows rows;
    private final Clock clock;

    MandateBoard(
            MandateKeeping keeping,
            ObjectProvider<MandateAsking> asking,
            CommitmentReading reading,
            LabReading labs,
            CurrentActor actors,
            MandateRows rows,
            Clock clock) {
        this.keeping = keeping;
        this.asking = asking;
        this.reading = reading;
        this.labs = labs;
        this.actors = actors;
        this.rows = rows;
        this.clock = clock;
    }

    /// Of one lab: two statements, the longest due first, cut where nobody reads on.
    @Transactional(readOnly = true)
    public List<MandateReview> of(LabId lab) {
        return rows.read(lab, labs.sheet(lab).orElseThrow(NotForYou::new).today(clock), actors.takesPartIn(lab), MOST);
    }

    /// Of all labs, what is public.
    @Transactional(readOnly = true)
    @PreAuthorize("@actor.mayKeepDirectory()")
    public List<MandateReview> everywhere() {
        return rows.read(null, LocalDate.now(clock), false, MOST);
    }

    /// How many there are of one lab, however long the list.
    @Transactional(readOnly = true)
    public Map<Stage, Integer> count(LabId lab) {
        return rows.count(lab, labs.sheet(lab).orElseThrow(NotForYou::new).today(clock), actors.takesPartIn(lab));
    }

    /// How many are public in all labs.
    @Transactional(readOnly = true)
    @PreAuthorize("@actor.mayKeepDirectory()")
    public Map<Stage, Integer> countEverywhere() {
        return rows.count(null, LocalDate.now(clock), false);
    }

    /// Asks the holder again by mail, once a day at the most.
    ///
    /// @return the name of who is asked
    /// @throws Refused when there is nothing to look at again, when no mail reaches the holder, and when one was
    /// written today
    public String remind(LabId lab, UUID commitment) {
        var labSheet = labs.sheet(lab).orElseThrow(NotForYou::new);
        var sheet = reading.one(lab, commitment).orElseThrow(NotForYou::new);
        var start = keeping.due(labSheet, sheet).orElseThrow(() -> new Refused("commitment.refused.no-review"));
        return asking.getObject().remind(labSheet, sheet, start).name();
    }
}
