package org.medellinlab.commitment;

import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.SeatId;

/// Who answers for an organisation, and how.
///
/// @param person absent when the product itself acts
record Speaker(@Nullable PersonId person, SeatId seat, Channel channel, Language language) {}
