package org.medellinlab.sitevisit;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;

/// A site visit with its route and its departures, in the order of their leaving.
///
/// @param capacity how many visitors the hosts can receive, over all departures; absent when nobody said
/// @param agendaItem the agenda item it fills
public record VisitSheet(
        UUID id,
        String key,
        LocalizedText title,
        @Nullable LocalizedText summary,
        @Nullable Integer capacity,
        @Nullable UUID agendaItem,
        List<StopRow> stops,
        List<DepartureRow> departures) {

    /// A stop of the route, counted from 0.
    ///
    /// @param host the organisation that receives the visitors
    /// @param contact who receives them, in plain words; only for who takes part in the lab
    public record StopRow(
            int position,
            UUID venue,
            LocalizedText venueName,
            @Nullable String district,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable UUID host,
            @Nullable LocalizedText hostName,
            @Nullable String contact,
            @Nullable Integer minutes,
            @Nullable LocalizedText story) {}

    /// A group that leaves for the visit. Times are what the clocks in the lab's rooms show.
    ///
    /// @param backAt when the group is expected back, from the minutes of the stops and the minutes between them
    /// @param from the name of the place where the group meets
    /// @param guide who goes with the group; only for who takes part in the lab
    /// @param taken seats that somebody has booked
    /// @param left seats that can still be booked, bounded by what the hosts can receive
    public record DepartureRow(
            UUID id,
            String key,
            LocalDateTime leavesAt,
            LocalDateTime backAt,
            @Nullable LocalizedText from,
            @Nullable String vehicle,
            int seats,
            @Nullable Language language,
            @Nullable String guide,
            boolean bookable,
            int taken,
            int left) {

        public boolean hasLeft(LocalDateTime now) {
            return !now.isBefore(leavesAt);
        }

        /// Somebody can book a seat now.
        public boolean isOpen(LocalDateTime now) {
            return bookable && left > 0 && !hasLeft(now);
        }

        boolean overlaps(DepartureRow other) {
            return leavesAt.isBefore(other.backAt) && other.leavesAt.isBefore(backAt);
        }
    }

    public Optional<DepartureRow> departure(UUID departure) {
        return departures.stream().filter(d -> d.id().equals(departure)).findFirst();
    }

    public boolean isHostedBy(UUID organisation) {
        return stops.stream().anyMatch(stop -> organisation.equals(stop.host()));
    }
}
