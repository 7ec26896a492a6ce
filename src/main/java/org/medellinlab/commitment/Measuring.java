package org.medellinlab.commitment;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    private final Milestones milestones;
    private final Indicators indicators;
    private final MeasureRules rules;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Measuring(
            Milestones milestones,
            Indicators indicators,
            MeasureRules rules,
            ApplicationEventPublisher events,
            Clock clock) {
        this.milestones = milestones;
        this.indicators = indicators;
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    /// @throws Refused without a title, when there are too many, or due before the promise or after its date
    public void addMilestone(LabId lab, UUID commitment, LocalizedText title, @Nullable DueOn dueOn) {
        rules.mine(lab, commitment);
        rules.check(title);
        if (dueOn != null) {
            rules.check(lab, commitment, dueOn);
        }
        var count = milestones.countByCommitment(commitment);
        rules.refuseTooMany(count);
        milestones.save(new Milestone(commitment, milestones.nextPosition(commitment), title, dueOn));
        events.publishEvent(new PublicChanged(lab));
    }

    /// Reached today, or not reached after all.
    public void reach(LabId lab, UUID commitment, UUID milestone, boolean reached) {
        var labSheet = rules.mine(lab, commitment);
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
        rules.mine(lab, commitment);
        rules.check(name, unit, baseline, target);
        var count = indicators.countByCommitment(commitment);
        rules.refuseTooMany(count);
        indicators.save(
                new Indicator(commitment, indicators.nextPosition(commitment), name, unit.strip(), baseline, target));
        events.publishEvent(new PublicChanged(lab));
    }

    /// Measured today.
    public void measure(LabId lab, UUID commitment, UUID indicator, BigDecimal value) {
        var labSheet = rules.mine(lab, commitment);
        rules.check(value);
        indicators
                .findById(indicator)
                .filter(found -> found.commitment().equals(commitment))
                .orElseThrow(NotForYou::new)
                .measure(labSheet.today(clock), value);
        events.publishEvent(new PublicChanged(lab));
    }
}
