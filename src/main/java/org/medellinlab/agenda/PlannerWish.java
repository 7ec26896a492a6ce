package org.medellinlab.agenda;

import java.util.Set;
import java.util.UUID;

/// What the planner is asked for.
///
/// @param onlyTheTray whether only what waits in the tray gets a time; else everything that is not pinned may move
/// @param pinned items that stay where they are
/// @param without places that can no longer be had: what was there is placed anew, with the least change to the rest
/// @param seconds how long it may look, at most
public record PlannerWish(boolean onlyTheTray, Set<UUID> pinned, Set<UUID> without, int seconds) {

    public static final int LEAST_SECONDS = 1;
    public static final int MOST_SECONDS = 120;

    public PlannerWish {
        pinned = Set.copyOf(pinned);
        without = Set.copyOf(without);
    }
}
