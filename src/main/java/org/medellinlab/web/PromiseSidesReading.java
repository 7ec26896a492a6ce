package org.medellinlab.web;

import java.util.UUID;
import org.medellinlab.commitment.AssessmentReading;
import org.medellinlab.commitment.MeasureReading;
import org.medellinlab.commitment.RatificationReading;
import org.medellinlab.commitment.ReceiptReading;
import org.medellinlab.shared.LabId;
import org.springframework.stereotype.Component;

/// Reads what others than the owner say of a promise: the same number of statements, however much it is.
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

    public PromiseSides of(LabId lab, UUID promise) {
        return new PromiseSides(
                ratifications.answers(lab, promise),
                receipts.words(lab, promise),
                assessments.publicOf(lab, promise),
                measures.milestones(lab, promise),
                measures.indicators(lab, promise));
    }
}
