package org.medellinlab.registration;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.PersonId;

/// Who sleeps where.
///
/// @param everybody who comes, by name
/// @param without those of them from elsewhere who have no bed yet
public record RoomingSheet(List<House> houses, List<Sleeper> everybody, List<Sleeper> without) {

    /// A place to sleep, by name.
    public record House(UUID id, LodgingDraft lodging, List<Room> rooms) {}

    /// A room of it, by name.
    public record Room(UUID id, RoomDraft room, List<Stay> stays) {

        /// Those in one bed, in the order of their nights.
        public List<Stay> in(int bed) {
            return stays.stream().filter(stay -> stay.draft().bed() == bed).toList();
        }
    }

    /// Somebody's nights in a bed.
    ///
    /// @param doubts what does not fit with their journey
    public record Stay(UUID id, String name, BedDraft draft, Set<NightDoubt> doubts) {}

    /// Somebody who may get a bed.
    public record Sleeper(
            PersonId person,
            String name,
            @Nullable LocalizedText city,
            @Nullable LocalDate arrives,
            @Nullable LocalDate departs) {}

    public RoomingSheet {
        houses = List.copyOf(houses);
        everybody = List.copyOf(everybody);
        without = List.copyOf(without);
    }
}
