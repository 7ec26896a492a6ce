package org.medellinlab.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.medellinlab.directory.PersonDraft.HoldingDraft;
import org.medellinlab.shared.labfile.Bag;

/// A seat has one holder at a time; beside them somebody may act.
final class SeatTwice {

    private record Held(HoldingDraft holding, String path) {}

    private SeatTwice() {}

    static void check(List<PersonDraft> people, Bag bag) {
        Map<String, List<Held>> bySeat = new HashMap<>();
        for (var p = 0; p < people.size(); p++) {
            var holds = people.get(p).holds();
            for (var h = 0; h < holds.size(); h++) {
                if (!holds.get(h).acting()) {
                    bySeat.computeIfAbsent(holds.get(h).seat(), seat -> new ArrayList<>())
                            .add(new Held(holds.get(h), "people[" + p + "].holds[" + h + "]"));
                }
            }
        }
        bySeat.values().forEach(held -> compare(held, bag));
    }

    private static void compare(List<Held> held, Bag bag) {
        for (var i = 0; i < held.size(); i++) {
            for (var j = 0; j < i; j++) {
                if (overlap(held.get(i).holding(), held.get(j).holding())) {
                    bag.problem(
                            held.get(i).path() + ".from",
                            "days on which nobody else holds the seat "
                                    + held.get(i).holding().seat() + "; see "
                                    + held.get(j).path());
                }
            }
        }
    }

    private static boolean overlap(HoldingDraft one, HoldingDraft other) {
        return !one.from().isAfter(end(other)) && !other.from().isAfter(end(one));
    }

    private static LocalDate end(HoldingDraft holding) {
        return holding.until() == null ? LocalDate.MAX : holding.until();
    }
}
