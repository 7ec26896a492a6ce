package org.medellinlab.workinggroup;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.PersonId;

/// The marketplace of an Open Space: topics, when and where each is talked about, and who would have to be in two
/// places at once.
///
/// @param slots in the order of time
/// @param places in the order of their names
/// @param topics in the order of their numbers
public record OpenSpaceBoard(List<Slot> slots, List<Place> places, List<Topic> topics, List<Clash> clashes) {

    /// A time; the hours are those of the lab's zone.
    public record Slot(UUID id, LocalDate day, LocalTime starts, int minutes) {
        public LocalTime ends() {
            return starts.plusMinutes(minutes);
        }
    }

    /// @param capacity how many people fit; absent when nobody counted
    public record Place(UUID id, String name, @Nullable Integer capacity) {}

    /// A topic as the reader sees it.
    ///
    /// @param convener who invites; absent when that person is forgotten
    /// @param interested how many want to come, who invites included
    /// @param byHand whether somebody put it where it is: the rule leaves it there
    /// @param group key of the working group it has become
    /// @param mine whether the reader wants to come
    public record Topic(
            UUID id,
            long version,
            int number,
            String title,
            String why,
            Language language,
            @Nullable PersonId convener,
            @Nullable String convenerName,
            TopicState state,
            @Nullable UUID slot,
            @Nullable UUID place,
            boolean byHand,
            int interested,
            @Nullable String group,
            boolean mine) {

        public boolean isPlaced() {
            return slot != null;
        }
    }

    /// Two topics at the same time.
    ///
    /// @param people how many want to come to both
    /// @param convener whether who invites to one wants to be in the other, or invites to it, too
    public record Clash(UUID slot, UUID one, UUID other, int people, boolean convener) {
        public boolean isOf(UUID topic) {
            return one.equals(topic) || other.equals(topic);
        }

        public UUID besides(UUID topic) {
            return one.equals(topic) ? other : one;
        }
    }
}
