package org.medellinlab.workinggroup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.workinggroup.OpenSpaceBoard.Clash;

/// The rule by which topics get their time and place, without any luck in it: the same topics, times and places give
/// the same board.
///
/// 1. Everybody's first topic comes before anybody's second; among those, the one more people want to come to; then
///    the one proposed earlier.
/// 2. Each gets the free spot where the fewest people miss it: those who want to be in another topic at that time, and
///    those who do not fit. Of equal spots the earlier, then the smaller, is taken.
/// 3. Nobody invites to two topics at the same time. What was put by hand stays.
final class Marketplace {

    /// @param people who wants to come, who invites included
    /// @param fixed stays where it is
    record Wish(
            UUID topic,
            @Nullable UUID convener,
            Set<UUID> people,
            @Nullable Spot spot,
            boolean fixed) {}

    record Spot(UUID slot, UUID place) {}

    record Room(UUID id, @Nullable Integer capacity) {
        int missing(int people) {
            return capacity == null ? 0 : Math.max(0, people - capacity);
        }

        int size() {
            return capacity == null ? Integer.MAX_VALUE : capacity;
        }
    }

    private record Choice(Spot spot, int missed, int slotOrder, int size, int roomOrder) {}

    private static final Comparator<Choice> BEST = Comparator.comparingInt(Choice::missed)
            .thenComparingInt(Choice::slotOrder)
            .thenComparingInt(Choice::size)
            .thenComparingInt(Choice::roomOrder);

    private final List<UUID> slots;
    private final List<Room> rooms;
    private final Map<Spot, Wish> taken = new HashMap<>();

    private Marketplace(List<UUID> slots, List<Room> rooms) {
        this.slots = slots;
        this.rooms = rooms;
    }

    /// @param wishes in the order of proposal
    /// @param slots in the order of time
    /// @return the spot of each topic that has one; a topic for which there is none is not in it
    static Map<UUID, Spot> place(List<Wish> wishes, List<UUID> slots, List<Room> rooms) {
        var market = new Marketplace(slots, rooms);
        var placed = new LinkedHashMap<UUID, Spot>();
        for (var wish : wishes) {
            if (wish.fixed() && wish.spot() != null) {
                market.taken.put(wish.spot(), wish);
                placed.put(wish.topic(), wish.spot());
            }
        }
        for (var wish : inTurn(wishes)) {
            market.best(wish).ifPresent(spot -> {
                market.taken.put(spot, wish);
                placed.put(wish.topic(), spot);
            });
        }
        return placed;
    }

    private static List<Wish> inTurn(List<Wish> wishes) {
        var count = new HashMap<UUID, Integer>();
        wishes.stream().filter(Wish::fixed).forEach(wish -> count.merge(key(wish), 1, Integer::sum));
        record Turn(Wish wish, int round) {}
        return wishes.stream()
                .filter(wish -> !wish.fixed())
                .sorted(Comparator.comparingInt(wish -> -wish.people().size()))
                .map(wish -> new Turn(wish, count.merge(key(wish), 1, Integer::sum)))
                .sorted(Comparator.comparingInt(Turn::round))
                .map(Turn::wish)
                .toList();
    }

    private static UUID key(Wish wish) {
        return Objects.requireNonNullElse(wish.convener(), wish.topic());
    }

    private Optional<Spot> best(Wish wish) {
        var choices = new ArrayList<Choice>();
        for (var s = 0; s < slots.size(); s++) {
            var slot = slots.get(s);
            if (taken.entrySet().stream()
                    .anyMatch(e -> e.getKey().slot().equals(slot) && isSameConvener(e.getValue(), wish))) {
                continue;
            }
            var elsewhere = elsewhere(slot);
            var missed =
                    (int) wish.people().stream().filter(elsewhere::contains).count();
            for (var r = 0; r < rooms.size(); r++) {
                var room = rooms.get(r);
                var spot = new Spot(slot, room.id());
                if (!taken.containsKey(spot)) {
                    choices.add(
                            new Choice(spot, missed + room.missing(wish.people().size()), s, room.size(), r));
                }
            }
        }
        return choices.stream().min(BEST).map(Choice::spot);
    }

    private Set<UUID> elsewhere(UUID slot) {
        var people = new HashSet<UUID>();
        taken.forEach((spot, wish) -> {
            if (spot.slot().equals(slot)) {
                people.addAll(wish.people());
            }
        });
        return people;
    }

    private static boolean isSameConvener(Wish one, Wish other) {
        return one.convener() != null && one.convener().equals(other.convener());
    }

    /// Who would have to be in two places at once, on a board as it stands.
    static List<Clash> clashes(Collection<Wish> wishes) {
        var all = List.copyOf(wishes);
        var clashes = new ArrayList<Clash>();
        for (var i = 0; i < all.size(); i++) {
            for (var j = i + 1; j < all.size(); j++) {
                var one = all.get(i);
                var other = all.get(j);
                if (one.spot() == null
                        || other.spot() == null
                        || !one.spot().slot().equals(other.spot().slot())) {
                    continue;
                }
                var both = new HashSet<>(one.people());
                both.retainAll(other.people());
                if (!both.isEmpty()) {
                    var convener = both.contains(one.convener()) || both.contains(other.convener());
                    clashes.add(new Clash(one.spot().slot(), one.topic(), other.topic(), both.size(), convener));
                }
            }
        }
        return clashes;
    }
}
