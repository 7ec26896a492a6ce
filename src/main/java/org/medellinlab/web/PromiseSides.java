package org.medellinlab.web;

import java.util.List;
import org.medellinlab.commitment.AssessmentRow;
import org.medellinlab.commitment.BeneficiaryWordRow;
import org.medellinlab.commitment.IndicatorRow;
import org.medellinlab.commitment.MilestoneRow;
import org.medellinlab.commitment.RatificationRow;

/// What others than the owner say of a promise, and by what one would know.
record PromiseSides(
        List<RatificationRow> ratifications,
        List<BeneficiaryWordRow> words,
        List<AssessmentRow> assessments,
        List<MilestoneRow> milestones,
        List<IndicatorRow> indicators) {}
