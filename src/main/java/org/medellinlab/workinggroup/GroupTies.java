package org.medellinlab.workinggroup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Ties between groups that must not go in a circle: none can wait for what waits for it, or join what joins it.
final class GroupTies {

    private static final Set<LinkKind> DIRECTED = Set.of(LinkKind.DEPENDS_ON, LinkKind.JOINS);

    private GroupTies() {}

    static boolean hasDirection(LinkKind kind) {
        return DIRECTED.contains(kind);
    }

    /// The circle that a new tie would close.
    ///
    /// @param ties of the same kind: to which groups each is tied
    /// @return the groups on it, beginning with `from`; empty when there is none
    static List<UUID> circle(Map<UUID, ? extends Iterable<UUID>> ties, UUID from, UUID to) {
        var way = new ArrayList<UUID>();
        way.add(from);
        if (from.equals(to) || leads(ties, to, from, way, new HashSet<>())) {
            return List.copyOf(way);
        }
        return List.of();
    }

    private static boolean leads(
            Map<UUID, ? extends Iterable<UUID>> ties, UUID here, UUID goal, List<UUID> way, Set<UUID> seen) {
        if (here.equals(goal)) {
            return true;
        }
        if (!seen.add(here)) {
            return false;
        }
        way.add(here);
        var next = ties.get(here);
        if (next != null) {
            for (var one : next) {
                if (leads(ties, one, goal, way, seen)) {
                    return true;
                }
            }
        }
        way.removeLast();
        return false;
    }
}
