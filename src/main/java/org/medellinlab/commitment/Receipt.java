package org.medellinlab.commitment;

import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.BeneficiaryWordRow.Degree;
import org.medellinlab.shared.OrganisationId;

/// What a beneficiary says of what was promised to it.
///
/// @param useful may be left out when it has not arrived
/// @param words at most 5,000 characters; may be empty
public record Receipt(
        OrganisationId organisation,
        Degree arrived,
        @Nullable Degree useful,
        String words) {}
