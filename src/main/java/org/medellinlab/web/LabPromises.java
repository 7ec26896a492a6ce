package org.medellinlab.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.medellinlab.commitment.Horizon;
import org.medellinlab.commitment.PromiseCounts;
import org.medellinlab.commitment.PromiseCounts.Cell;
import org.medellinlab.commitment.PromiseCounts.Lane;
import org.medellinlab.commitment.PromiseCut;
import org.medellinlab.commitment.PromiseName;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.workinggroup.GroupSheet;

/// What is held of a lab's promises: as much for a hundred thousand as for ten. The promises themselves are on the
/// shelf.
///
/// @param organisations whom they name
/// @param lessons the first promises that rest on each
/// @param discussed what those are called of which citizens have said something
record LabPromises(
        LabId lab,
        PromiseCounts counts,
        Set<OrganisationId> organisations,
        Map<UUID, PromiseName.Some> lessons,
        Map<UUID, PromiseName> discussed,
        PromiseShelf shelf) {

    int of(GroupSheet group) {
        return counts.of(cell -> cell.group().equals(group.id()));
    }

    /// How many of a lane are asked for.
    int of(Lane lane, PromiseAsk asked) {
        return counts.of(cell -> cell.lane().equals(lane) && asked.takes(cell));
    }

    /// How many of these groups are asked for.
    int of(List<GroupSheet> groups, PromiseAsk asked) {
        return lanes(groups, asked).stream().mapToInt(lane -> of(lane, asked)).sum();
    }

    /// A page of the promises of these groups.
    PromiseCut page(List<GroupSheet> groups, PromiseAsk asked) {
        return shelf.page(lab, lanes(groups, asked), asked.completion(), asked);
    }

    /// The lanes in which something is asked for, in their order.
    private List<Lane> lanes(List<GroupSheet> groups, PromiseAsk asked) {
        var filled = counts.cells().stream()
                .filter(asked::takes)
                .map(Cell::lane)
                .collect(java.util.stream.Collectors.toSet());
        return groups.stream()
                .filter(group -> asked.group() == null || asked.group().equals(group.key()))
                .flatMap(group -> Stream.of(Horizon.values()).map(horizon -> new Lane(group.id(), horizon)))
                .filter(filled::contains)
                .toList();
    }
}
