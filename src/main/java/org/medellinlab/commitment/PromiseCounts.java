package org.medellinlab.commitment;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/// How many promises of a lab somebody may see, by what one counts them by. A promise is in one cell.
public record PromiseCounts(List<Cell> cells) {

    /// @param owned whether a seat owns them
    public record Cell(
            UUID group, Horizon horizon, Ratification ratification, Completion completion, boolean owned, int count) {

        public Lane lane() {
            return new Lane(group, horizon);
        }
    }

    /// The promises of one horizon in one group.
    public record Lane(UUID group, Horizon horizon) {}

    public int total() {
        return of(cell -> true);
    }

    public int of(Predicate<Cell> which) {
        return cells.stream().filter(which).mapToInt(Cell::count).sum();
    }
}
