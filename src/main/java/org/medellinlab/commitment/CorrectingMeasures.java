package org.medellinlab.commitment;

import java.math.BigDecimal;
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

/// Milestones and indicators put right or taken away, by whoever may add them. Whatever is done here can be undone:
/// a change by the change back, a removal with what it gave back.
@Service
@Transactional
@PreAuthorize("@actor.isSignedIn()")
public class CorrectingMeasures {

    /// What a milestone says.
    public record MilestoneWords(
            LocalizedText title, @Nullable DueOn dueOn) {}

    /// What an indicator says.
    public record IndicatorWords(
            LocalizedText name,
            String unit,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal target) {}

    /// What was taken away; only to have it back.
    public static final class Removed {
        private final @Nullable Milestone milestone;
        private final @Nullable Indicator indicator;

        private Removed(@Nullable Milestone milestone, @Nullable Indicator indicator) {
            this.milestone = milestone;
            this.indicator = indicator;
        }

        private boolean isOf(UUID commitment) {
            return milestone != null
                    ? milestone.commitment().equals(commitment)
                    : indicator != null && indicator.commitment().equals(commitment);
        }
    }

    private final Milestones milestones;
    private final Indicators indicators;
    private final MeasureRules rules;
    private final ApplicationEventPublisher events;

    CorrectingMeasures(
            Milestones milestones, Indicators indicators, MeasureRules rules, ApplicationEventPublisher events) {
        this.milestones = milestones;
        this.indicators = indicators;
        this.rules = rules;
        this.events = events;
    }

    /// @param was what the reader saw when they began to write
    /// @throws Refused without a title, or newly due before the promise or after its date
    /// @throws StaleMilestone when somebody else changed it meanwhile
    public void changeMilestone(LabId lab, UUID commitment, UUID milestone, MilestoneWords was, MilestoneWords now) {
        rules.mine(lab, commitment);
        rules.check(now.title());
        var found = milestone(commitment, milestone);
        if (!found.says(was.title(), was.dueOn())) {
            throw new StaleMilestone(found.words());
        }
        if (now.dueOn() != null && !now.dueOn().equals(was.dueOn())) {
            rules.check(lab, commitment, now.dueOn());
        }
        found.change(now.title(), now.dueOn());
        events.publishEvent(new PublicChanged(lab));
    }

    /// @param was what the reader saw when they began to write
    /// @throws Refused without a name
    /// @throws StaleIndicator when somebody else changed it meanwhile
    public void changeIndicator(LabId lab, UUID commitment, UUID indicator, IndicatorWords was, IndicatorWords now) {
        rules.mine(lab, commitment);
        rules.check(now.name(), now.unit(), now.baseline(), now.target());
        var found = indicator(commitment, indicator);
        if (!found.says(was.name(), was.unit(), was.baseline(), was.target())) {
            throw new StaleIndicator(found.words());
        }
        found.change(now.name(), now.unit().strip(), now.baseline(), now.target());
        events.publishEvent(new PublicChanged(lab));
    }

    public Removed removeMilestone(LabId lab, UUID commitment, UUID milestone) {
        rules.mine(lab, commitment);
        var found = milestone(commitment, milestone);
        milestones.delete(found);
        events.publishEvent(new PublicChanged(lab));
        return new Removed(found.copy(), null);
    }

    /// With all that was measured.
    public Removed removeIndicator(LabId lab, UUID commitment, UUID indicator) {
        rules.mine(lab, commitment);
        var found = indicator(commitment, indicator);
        var copy = found.copy();
        indicators.delete(found);
        events.publishEvent(new PublicChanged(lab));
        return new Removed(null, copy);
    }

    /// Where it stood, as it was.
    ///
    /// @throws Refused when there are too many by now
    public void bringBack(LabId lab, UUID commitment, Removed removed) {
        rules.mine(lab, commitment);
        if (!removed.isOf(commitment)) {
            throw new NotForYou();
        }
        if (removed.milestone != null) {
            rules.refuseTooMany(milestones.countByCommitment(commitment));
            milestones.save(removed.milestone.copy());
        }
        if (removed.indicator != null) {
            rules.refuseTooMany(indicators.countByCommitment(commitment));
            indicators.save(removed.indicator.copy());
        }
        events.publishEvent(new PublicChanged(lab));
    }

    private Milestone milestone(UUID commitment, UUID id) {
        return milestones
                .findById(id)
                .filter(found -> found.commitment().equals(commitment))
                .orElseThrow(NotForYou::new);
    }

    private Indicator indicator(UUID commitment, UUID id) {
        return indicators
                .findById(id)
                .filter(found -> found.commitment().equals(commitment))
                .orElseThrow(NotForYou::new);
    }
}
