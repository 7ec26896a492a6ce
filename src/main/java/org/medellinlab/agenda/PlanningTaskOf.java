package org.medellinlab.agenda;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.medellinlab.agenda.PlannedItem.Needed;
import org.medellinlab.agenda.PlanningTask.Interpreter;
import org.medellinlab.agenda.PlanningTask.Session;

/// Turns a draft into a task in numbers, and numbers back into hours and places.
final class PlanningTaskOf {

    private final DraftPlan plan;
    private final LocalDateTime now;
    private final Set<UUID> tray;
    private final PlannerWish wish;
    private final Interpreting interpreting;
    private final List<PlannedItem> items;
    private final int past;
    private final PlanningGrid grid;
    private final PlanningPlaces places;
    private final Map<UUID, Integer> people = new LinkedHashMap<>();
    private final Map<UUID, Integer> tracks = new LinkedHashMap<>();

    /// What was on days that are over is no part of it, and nothing goes there any more, nor to hours of today that are
    /// past; what has begun stays.
    ///
    /// @param plan everything that is not cancelled
    /// @param now by the clocks of the lab
    /// @param tray those of its items that have no time yet
    PlanningTaskOf(DraftPlan plan, LocalDateTime now, Set<UUID> tray, PlannerWish wish) {
        this.plan = plan;
        this.now = now;
        this.tray = tray;
        this.wish = wish;
        interpreting = new Interpreting(plan);
        var today = now.toLocalDate();
        var all = plan.items().stream()
                .filter(item -> item.isProgramme() || tray.contains(item.id()))
                .toList();
        items = all.stream()
                .filter(item -> tray.contains(item.id()) || !item.day().isBefore(today))
                .toList();
        past = all.size() - items.size();
        var days =
                plan.lab().days().stream().filter(day -> !day.isBefore(today)).toList();
        grid = new PlanningGrid(days, items, tray);
        places = new PlanningPlaces(plan, grid, wish);
    }

    List<PlannedItem> items() {
        return items;
    }

    /// How many items stay because their day is over.
    int past() {
        return past;
    }

    PlanningTask task() {
        var sessions = new ArrayList<Session>();
        for (var i = 0; i < items.size(); i++) {
            sessions.add(session(i, items.get(i)));
        }
        return new PlanningTask(
                grid.days(),
                grid.quarters(),
                places.rooms(),
                places.travel(),
                sessions,
                orders(),
                interpreting.interpreters().stream().map(this::interpreter).toList(),
                DayRules.of(grid.firstMinute()));
    }

    private Interpreter interpreter(Needed who) {
        var free = new boolean[grid.slots()];
        for (var slot = 0; slot < free.length; slot++) {
            free[slot] = !places.isAway(who.who(), slot);
        }
        return new Interpreter(people.computeIfAbsent(who.who(), one -> people.size()), free);
    }

    private Session session(int number, PlannedItem item) {
        var slot = grid.slot(item);
        var pinned = isPinned(item) && slot >= 0;
        var free = new boolean[grid.slots()];
        for (var i = 0; i < free.length; i++) {
            var quarter = i;
            free[i] = (pinned || !isPast(quarter))
                    && !plan.holidays().containsKey(grid.day(quarter))
                    && item.people().stream().noneMatch(person -> places.isAway(person.who(), quarter));
        }
        // what is pinned stays as it is, and with whom it is
        var candidates = pinned ? List.<Integer>of() : interpreting.candidates(item);
        var room = places.number(item.venue());
        var where = pinned ? List.of(room) : withInterpreters(places.where(item), candidates);
        return new Session(
                number,
                grid.length(item),
                item.track() == null ? -1 : tracks.computeIfAbsent(item.track(), track -> tracks.size()),
                item.isChosen(),
                item.people().stream()
                        .map(Needed::who)
                        .map(who -> people.computeIfAbsent(who, one -> people.size()))
                        .collect(Collectors.toSet()),
                plan.peopleAt(item),
                item.kind() == AgendaItemKind.MEAL,
                !candidates.isEmpty(),
                where,
                free,
                pinned,
                slot,
                room,
                item.endVenue() == null ? -1 : places.number(item.endVenue()));
    }

    private boolean isPast(int slot) {
        return grid.day(slot).atTime(grid.time(slot)).isBefore(now);
    }

    private boolean isPinned(PlannedItem item) {
        if (!tray.contains(item.id()) && item.startsAt().isBefore(now)) {
            return true;
        }
        if (item.venue() != null && wish.without().contains(item.venue())) {
            return false;
        }
        return !tray.contains(item.id())
                && (wish.onlyTheTray()
                        || wish.pinned().contains(item.id())
                        || PlanningPlaces.standsByItself(item)
                        || item.runsPastMidnight());
    }

    /// Each room with each of those who could interpret, and without.
    private static List<Integer> withInterpreters(List<Integer> rooms, List<Integer> interpreters) {
        var places = new ArrayList<>(rooms);
        interpreters.forEach(one -> rooms.forEach(room -> places.add(PlanningTask.place(room, one))));
        return List.copyOf(places);
    }

    private List<int[]> orders() {
        var numbers = new LinkedHashMap<UUID, Integer>();
        for (var i = 0; i < items.size(); i++) {
            numbers.put(items.get(i).id(), i);
        }
        return plan.orders().stream()
                .filter(order -> numbers.containsKey(order.first()) && numbers.containsKey(order.then()))
                .map(order -> new int[] {
                    Objects.requireNonNull(numbers.get(order.first())),
                    Objects.requireNonNull(numbers.get(order.then()))
                })
                .toList();
    }

    /// The item as a solution has it; where that moves it by less than a quarter of an hour it stays.
    PlannedItem solved(int number, PlanningTask.Solution solution) {
        var item = items.get(number);
        var slot = solution.slots()[number];
        var place = solution.rooms()[number];
        var venue = places.venue(PlanningTask.roomOf(place));
        var stays = slot == grid.slot(item);
        var starts = stays ? item.starts() : grid.time(slot);
        var there = item.at(
                stays ? item.day() : grid.day(slot),
                starts,
                starts.plusMinutes(PlanningGrid.minutes(item)),
                venue == null ? item.venue() : venue);
        var interpreter = PlanningTask.interpreterOf(place);
        return interpreter < 0 ? there : there.with(interpreting.chosen(interpreter, item));
    }
}
