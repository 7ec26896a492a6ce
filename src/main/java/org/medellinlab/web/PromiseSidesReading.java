package org.medellinlab.web;

import org.medellinlab.commitment.AssessmentReading;
import org.medellinlab.commitment.MeasureReading;
import org.medellinlab.commitment.RatificationReading;
import org.medellinlab.commitment.ReceiptReading;
import org.medellinlab.shared.LabId;
import org.springframework.stereotype.Component;

/// Reads what others than the owners say of a lab's promises: the same number of statements, however many there are.
@Component
class PromiseSidesReading {

    private final RatificationReading ratifications;
    private final ReceiptReading receipts;
    private final AssessmentReading assessments;
    private final MeasureReading measures;

    PromiseSidesReading(
            RatificationReading ratifications,
            ReceiptReading receipts,
            AssessmentReading assessments,
            MeasureReading measures) {
        this.ratifications = ratifications;
        this.receipts = receipts;
        this.assessments = assessments;
        this.measures = measures;
    }

    public PromiseSides of(LabId lab) {
        return new PromiseSides(
                ratifications.answersInLab(lab),
                receipts.wordsInLab(lab),
                assessments.publicInLab(lab),
                measures.milestonesInLab(lab),
                measures.indicatorsInLab(lab));
    }
}
