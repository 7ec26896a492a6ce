package org.medellinlab.agenda;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LabId;

/// The planner at work for one lab. It lives in memory and does not outlive its node: nothing is changed by it.
public final class PlannerRun {

    /// How far it is.
    ///
    /// @param broken how many rules the best plan so far breaks
    /// @param moved how much of the draft it moves
    /// @param done whether it has ended, by itself or because it was stopped
    public record Progress(long seconds, int most, long broken, long moved, boolean done) {}

    private final LabId lab;
    private final PlanningTaskOf setting;
    private final Map<UUID, Long> versions;
    private final Solving solving;
    private final PlannerWish wish;
    private final Clock clock;
    private final Instant began;
    private volatile PlanningTask.@Nullable Solution best;
    private volatile @Nullable Instant ended;

    PlannerRun(
            LabId lab,
            PlanningTaskOf setting,
            Map<UUID, Long> versions,
            Solving solving,
            PlannerWish wish,
            Clock clock) {
        this.lab = lab;
        this.setting = setting;
        this.versions = Map.copyOf(versions);
        this.solving = solving;
        this.wish = wish;
        this.clock = clock;
        began = clock.instant();
    }

    void work() {
        try {
            solving.solve(setting.task(), Duration.ofSeconds(wish.seconds()), better -> best = better);
        } finally {
            ended = clock.instant();
        }
    }

    /// Ends it; the best plan so far stays.
    public void stop() {
        solving.stop();
    }

    public Progress progress() {
        var found = best;
        var over = ended;
        return new Progress(
                Duration.between(began, over == null ? clock.instant() : over).toSeconds(),
                wish.seconds(),
                found == null ? 0 : found.broken(),
                found == null ? 0 : found.moved(),
                over != null);
    }

    LabId lab() {
        return lab;
    }

    PlanningTaskOf setting() {
        return setting;
    }

    Map<UUID, Long> versions() {
        return versions;
    }

    PlanningTask.@Nullable Solution best() {
        return best;
    }
}
