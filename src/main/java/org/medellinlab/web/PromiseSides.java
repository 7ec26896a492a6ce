package org.medellinlab.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.medellinlab.commitment.AssessmentRow;
import org.medellinlab.commitment.BeneficiaryWordRow;
import org.medellinlab.commitment.IndicatorRow;
import org.medellinlab.commitment.MilestoneRow;
import org.medellinlab.commitment.RatificationRow;

/// What others than the owner say of a lab's promises, and by what one would know; each by promise.
record PromiseSides(
        Map<UUID, List<RatificationRow>> ratifications,
        Map<UUID, List<BeneficiaryWordRow>> words,
        Map<UUID, List<AssessmentRow>> assessments,
        Map<UUID, List<MilestoneRow>> milestones,
        Map<UUID, List<IndicatorRow>> indicators) {}
