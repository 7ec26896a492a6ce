package org.medellinlab.registration;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LocalizedText;

/// The places of a lab for delegates, and who waits for one.
///
/// @param settled what the organisers settled
/// @param taken by delegates who come
/// @param offered held by open offers
/// @param waiting in the order of the line
public record PlacesSheet(PlacesDraft settled, int taken, int offered, List<Waiting> waiting) {

    /// Somebody in the line. Times are those of the lab's clocks.
    ///
    /// @param offeredUntil until when a place is kept for them
    /// @param lapsed whether they let an offer pass; the next one is made by hand
    /// @param reachable whether there is an address to write to; without one no offer is made
    public record Waiting(
            UUID invitation,
            String name,
            @Nullable LocalizedText organisation,
            LocalDateTime since,
            @Nullable LocalDateTime offeredUntil,
            boolean lapsed,
            boolean reachable) {

        /// Waits for an offer, and has none.
        public boolean isInLine() {
            return offeredUntil == null && !lapsed;
        }
    }

    public PlacesSheet {
        waiting = List.copyOf(waiting);
    }

    /// Left; below zero when there are more than places, absent without a limit.
    public @Nullable Integer free() {
        var places = settled.places();
        return places == null ? null : places - taken - offered;
    }
}
