package org.medellinlab.agenda;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.agenda.PlanningTask.Room;
import org.medellinlab.lab.VenueRow;

/// The places of a draft by number: when each can be had, how far they are from each other, and in which an item may
/// be.
final class PlanningPlaces {

    private final DraftPlan plan;
    private final PlanningGrid grid;
    private final PlannerWish wish;
    private final List<VenueRow> venues;

    PlanningPlaces(DraftPlan plan, PlanningGrid grid, PlannerWish wish) {
        this.plan = plan;
        this.grid = grid;
        this.wish = wish;
        venues = List.copyOf(plan.venues().values());
    }

    List<Room> rooms() {
        var rooms = new ArrayList<Room>();
        for (var i = 0; i < venues.size(); i++) {
            rooms.add(room(i, venues.get(i)));
        }
        return rooms;
    }

    private Room room(int number, VenueRow venue) {
        var hours = VenueHours.of(venue, plan.lab().draft().zone());
        var open = new boolean[grid.slots()];
        for (var slot = 0; slot < open.length; slot++) {
            var from = grid.day(slot).atTime(grid.time(slot));
            open[slot] = hours.isOpen(from, from.plusMinutes(PlanningGrid.QUARTER)) && !isAway(venue.id(), slot);
        }
        var capacity = venue.draft().capacity();
        return new Room(
                number,
                capacity == null ? Integer.MAX_VALUE : capacity,
                venue.draft().several(),
                open);
    }

    /// Whether a person or a place cannot be had then.
    boolean isAway(UUID who, int slot) {
        var starts = grid.day(slot).atTime(grid.time(slot));
        return plan.absences().stream()
                .anyMatch(absence -> absence.who().equals(who)
                        && absence.isBetween(starts, starts.plusMinutes(PlanningGrid.QUARTER)));
    }

    /// Quarters of an hour between each two, rounded up.
    int[][] travel() {
        var travel = new int[venues.size()][venues.size()];
        for (var i = 0; i < venues.size(); i++) {
            for (var j = 0; j < venues.size(); j++) {
                travel[i][j] = plan.travel()
                        .between(venues.get(i).id(), venues.get(j).id())
                        .map(way -> (way.minutes() + PlanningGrid.QUARTER - 1) / PlanningGrid.QUARTER)
                        .orElse(0);
            }
        }
        return travel;
    }

    /// Meals and breaks give a day its shape: they stay.
    static boolean standsByItself(PlannedItem item) {
        return item.kind() == AgendaItemKind.MEAL || item.kind() == AgendaItemKind.BREAK;
    }

    /// A visit is where it goes to; a break needs no room.
    List<Integer> where(PlannedItem item) {
        var venue = item.venue();
        if (venue == null && (standsByItself(item) || item.kind() == AgendaItemKind.VISIT)) {
            return List.of(-1);
        }
        if (venue != null
                && item.kind() == AgendaItemKind.VISIT
                && !wish.without().contains(venue)) {
            return List.of(number(venue));
        }
        var all = new ArrayList<Integer>();
        for (var i = 0; i < venues.size(); i++) {
            if (!wish.without().contains(venues.get(i).id())) {
                all.add(i);
            }
        }
        return all.isEmpty() ? List.of(-1) : all;
    }

    /// The number of a place; -1 for none.
    int number(@Nullable UUID venue) {
        for (var i = 0; i < venues.size(); i++) {
            if (venues.get(i).id().equals(venue)) {
                return i;
            }
        }
        return -1;
    }

    @Nullable
    UUID venue(int number) {
        return number < 0 ? null : venues.get(number).id();
    }
}
