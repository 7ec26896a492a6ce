package org.medellinlab.commitment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.ReviewingMandates.Reach;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.LocalizedText;

/// A promise that a change of government in the owner's city touches.
///
/// @param on the first day of the new mandate where one has begun, else the last of the old one
/// @param seatKey of the seat that answers for it
/// @param holder who holds that seat today; absent when nobody does
/// @param askedOn the lab's day on which the holder was last asked by mail
public record MandateReview(
        Stage stage,
        LabId lab,
        String slug,
        UUID commitment,
        String key,
        LocalizedText statement,
        LocalDate on,
        String seatKey,
        LocalizedText seat,
        LocalizedText organisation,
        String cityKey,
        LocalizedText city,
        @Nullable String holder,
        Reach reach,
        @Nullable LocalDate askedOn) {

    public enum Stage {
        /// A new mandate has begun and nobody has said whether it goes on.
        DUE,
        /// The mandate is over, and it is not known when the next one began.
        ENDED,
        /// The mandate ends within three months.
        ENDING
    }
}
