package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.medellinlab.commitment.CommitmentTracking;
import org.medellinlab.commitment.CorrectingMeasures;
import org.medellinlab.commitment.MeasureReading;
import org.medellinlab.commitment.Measuring;
import org.medellinlab.shared.ui.Card;

/// Milestones and indicators: in a picture, with the table beside it.
@org.springframework.stereotype.Component
class MeasurePart implements CommitmentPart {

    private final MeasureReading reading;
    private final Measuring measuring;
    private final CorrectingMeasures correcting;
    private final CommitmentTracking tracking;

    MeasurePart(
            MeasureReading reading, Measuring measuring, CorrectingMeasures correcting, CommitmentTracking tracking) {
        this.reading = reading;
        this.measuring = measuring;
        this.correcting = correcting;
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
        var correction = new MeasureCorrection(correcting, page);
        milestones.forEach(milestone -> {
            var line = new MilestoneRowLine(milestone, measuring, mayKeep, page);
            if (mayKeep) {
                line.add(correction.of(milestone));
            }
            card.add(line);
        });
        indicators.forEach(indicator -> {
            var picture = new IndicatorPicture(indicator, measuring, mayKeep, page);
            if (mayKeep) {
                picture.add(correction.of(indicator));
            }
            card.add(picture);
        });
        if (mayKeep) {
            card.add(new MeasureForms(measuring, page));
        }
        return Optional.of(card);
    }
}
