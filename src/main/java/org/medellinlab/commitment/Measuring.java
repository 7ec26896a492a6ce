package org.medellinlab.commitment;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.lab.LabReading;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PublicChanged;
import org.medellinlab.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The parts of a promise that are reached, and the numbers by which one would know: kept by those who tell how it
/// goes.
@Service
@Transactional
@PreAuthorize("@actor.isSignedIn()")
public class Measuring {

    private static final int MOST = 30;
    private static final int LONGEST_NAME = 500;
    private static final int LONGEST_UNIT = 60;
    private static final BigDecimal LARGEST = new BigDecimal("10000000000000");

    private final Milestones milestones;
    private final Indicators indicators;
    private final CommitmentReading reading;
    private final WhoRecords who;
    private final LabReading labs;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Measuring(
            Milestones milestones,
            Indicators indicators,
            CommitmentReading reading,
            WhoRecords who,
            LabReading labs,
            CurrentActor actors,
            ApplicationEventPublisher events,
            Clock clock) {
        this.milestones = milestones;
        this.indicators = indicators;
        this.reading = reading;
        this.who = who;
        this.labs = labs;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
    }

    /// @throws Refused without a title, or when there are too many
    public void addMilestone(LabId lab, UUID commitment, LocalizedText title, @Nullable DueOn dueOn) {
        mine(lab, commitment);
        check(title);
        var count = milestones.countByCommitment(commitment);
        refuseTooMany(count);
        milestones.save(new Milestone(commitment, count, title, dueOn));
        events.publishEvent(new PublicChanged(lab));
    }

    /// Reached today, or not reached after all.
    public void reach(LabId lab, UUID commitment, UUID milestone, boolean reached) {
        var labSheet = mine(lab, commitment);
        milestones
                .findById(milestone)
                .filter(found -> found.commitment().equals(commitment))
                .orElseThrow(NotForYou::new)
                .reach(reached ? labSheet.today(clock) : null);
        events.publishEvent(new PublicChanged(lab));
    }

    /// @throws Refused without a name, or when there are too many
    public void addIndicator(
            LabId lab,
            UUID commitment,
            LocalizedText name,
            String unit,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal target) {
        mine(lab, commitment);
        check(name);
        if (unit.length() > LONGEST_UNIT) {
            throw new Refused("commitment.refused.too-long", LONGEST_UNIT);
        }
        check(baseline);
        check(target);
        var count = indicators.countByCommitment(commitment);
        refuseTooMany(count);
        indicators.save(new Indicator(commitment, count, name, unit.strip(), baseline, target));
        events.publishEvent(new PublicChanged(lab));
    }

    /// Measured today.
    public void measure(LabId lab, UUID commitment, UUID indicator, BigDecimal value) {
        var labSheet = mine(lab, commitment);
        check(value);
        indicators
                .findById(indicator)
                .filter(found -> found.commitment().equals(commitment))
                .orElseThrow(NotForYou::new)
                .measure(labSheet.today(clock), value);
        events.publishEvent(new PublicChanged(lab));
    }

    private LabSheet mine(LabId lab, UUID commitment) {
        var sheet = reading.one(lab, commitment).orElseThrow(NotForYou::new);
        var labSheet = labs.sheet(lab).orElseThrow(NotForYou::new);
        if (who.capacity(actors.required(), labSheet, sheet).isEmpty()) {
            throw new NotForYou();
        }
        return labSheet;
    }

    private static void check(LocalizedText words) {
        if (words.isEmpty()) {
            throw new Refused("commitment.refused.no-name");
        }
        if (words.byTag().values().stream().anyMatch(text -> text.length() > LONGEST_NAME)) {
            throw new Refused("commitment.refused.too-long", LONGEST_NAME);
        }
    }

    private static void check(@Nullable BigDecimal value) {
        if (value != null && (value.abs().compareTo(LARGEST) > 0 || value.scale() > 4)) {
            throw new Refused("commitment.refused.bad-number");
        }
    }

    private static void refuseTooMany(int count) {
        if (count >= MOST) {
            throw new Refused("commitment.refused.too-many", MOST);
        }
    }
}
