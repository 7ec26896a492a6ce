package org.medellinlab.agenda;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Which items must be over before which others begin.
final class ItemsInOrder {

    private final Map<UUID, Set<UUID>> then = new HashMap<>();

    static ItemsInOrder of(List<ItemOrder> orders) {
        var all = new ItemsInOrder();
        orders.forEach(order -> all.put(order.first(), order.then()));
        return all;
    }

    void put(UUID first, UUID after) {
        then.computeIfAbsent(first, id -> new LinkedHashSet<>()).add(after);
    }

    boolean has(UUID first, UUID after) {
        return then.getOrDefault(first, Set.of()).contains(after);
    }

    /// From one item to another by what is said, both included; empty where nothing puts the one before the other.
    List<UUID> way(UUID from, UUID to) {
        var way = new ArrayList<UUID>();
        return leads(from, to, new HashSet<>(), way) ? List.copyOf(way.reversed()) : List.of();
    }

    private boolean leads(UUID from, UUID to, Set<UUID> seen, List<UUID> way) {
        if (!from.equals(to)
                && (!seen.add(from)
                        || then.getOrDefault(from, Set.of()).stream().noneMatch(next -> leads(next, to, seen, way)))) {
            return false;
        }
        way.add(from);
        return true;
    }
}
