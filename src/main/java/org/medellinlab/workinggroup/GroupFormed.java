package org.medellinlab.workinggroup;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.SeatId;

/// A topic of the Open Space has become a working group; published in the transaction that makes it.
///
/// @param promised what its people said they would do next
public record GroupFormed(LabId lab, UUID group, List<Promised> promised) {

    /// What a seat said it would do.
    ///
    /// @param id the same whenever it is told
    public record Promised(
            UUID id,
            SeatId seat,
            LocalizedText words,
            @Nullable LocalDate dueOn) {}
}
