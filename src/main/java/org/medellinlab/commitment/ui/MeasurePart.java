package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.medellinlab.commitment.CommitmentTracking;
import org.medellinlab.commitment.MeasureReading;
import org.medellinlab.commitment.Measuring;
import org.medellinlab.shared.ui.Card;

/// Milestones and indicators: in a picture, with the table beside it.
@org.springframework.stereotype.Component
class MeasurePart implements CommitmentPart {

    private final MeasureReading reading;
    private final Measuring measuring;
    private final CommitmentTracking tracking;

    MeasurePart(MeasureReading reading, Measuring measuring, CommitmentTracking tracking) {
        this.reading = reading;
        this.measuring = measuring;
        this.tracking = tracking;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Component> card(Page page) {
        var lab = page.lab().id();
        var commitment = page.commitment().id();
        var milestones = reading.milestones(lab, commitment);
        var indicators = reading.indicators(lab, commitment);
        var mayKeep = tracking.mayReport(lab, page.commitment());
        if (milestones.isEmpty() && indicators.isEmpty() && !mayKeep) {
            return Optional.empty();
        }
        var card = new Card(page.say().say("commitment.measures.title"));
        card.addClassName("measure-card");
        if (!milestones.isEmpty()) {
            card.add(new MilestoneLine(milestones, page.say()));
        }
        milestones.forEach(milestone -> card.add(new MilestoneRowLine(milestone, measuring, mayKeep, page)));
        indicators.forEach(indicator -> card.add(new IndicatorPicture(indicator, measuring, mayKeep, page)));
        if (mayKeep) {
            card.add(new MeasureForms(measuring, page));
        }
        return Optional.of(card);
    }
}
