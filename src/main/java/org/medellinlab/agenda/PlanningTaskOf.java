package org.medellinlab.agenda;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medellinlab.agenda.PlannedItem.Needed;
import org.medellinlab.agenda.PlanningTask.Interpreter;
import org.medellinlab.agenda.PlanningTask.Room;
import org.medellinlab.agenda.PlanningTask.Session;
import org.medellinlab.lab.VenueRow;

/// Turns a draft into a task in numbers, and numbers back into hours and places.
final class PlanningTaskOf {

    private static final int QUARTER = 15;
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime EVENING = LocalTime.of(18, 30);

    private final DraftPlan plan;
    private final Set<UUID> tray;
    private final PlannerWish wish;
    private final Interpreting interpreting;
    private final List<PlannedItem> items;
    private final List<LocalDate> days;
    private final List<VenueRow> venues;
    private final Map<UUID, Integer> people = new LinkedHashMap<>();
    private final Map<UUID, Integer> tracks = new LinkedHashMap<>();
    private final int firstMinute;
    private final int quarters;

    /// @param plan everything that is not cancelled
    /// @param tray those of its items that have no time yet
    PlanningTaskOf(DraftPlan plan, Set<UUID> tray, PlannerWish wish) {
        this.plan = plan;
        this.tray = tray;
        this.wish = wish;
        interpreting = new Interpreting(plan);
        items = plan.items().stream()
                .filter(item -> item.isProgramme() || tray.contains(item.id()))
                .toList();
        days = plan.lab().days();
        venues = List.copyOf(plan.venues().values());
        var standing = items.stream().filter(item -> !tray.contains(item.id())).toList();
        var first = standing.stream().map(PlannedItem::starts).min(LocalTime::compareTo);
        var last = standing.stream().map(PlannedItem::ends).max(LocalTime::compareTo);
        var from = first.filter(MORNING::isAfter).orElse(MORNING);
        var until = last.filter(EVENING::isBefore).orElse(EVENING);
        firstMinute = minute(from) / QUARTER * QUARTER;
        quarters = (minute(until) - firstMinute + QUARTER - 1) / QUARTER;
    }

    private static int minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    List<PlannedItem> items() {
        return items;
    }

    PlanningTask task() {
        var rooms = new ArrayList<Room>();
        for (var i = 0; i < venues.size(); i++) {
            rooms.add(room(i, venues.get(i)));
        }
        var sessions = new ArrayList<Session>();
        for (var i = 0; i < items.size(); i++) {
            sessions.add(session(i, items.get(i)));
        }
        return new PlanningTask(
                days.size(),
                quarters,
                rooms,
                travel(),
                sessions,
                orders(),
                interpreting.interpreters().stream().map(this::interpreter).toList(),
                DayRules.of(firstMinute));
    }

    private Interpreter interpreter(Needed who) {
        var free = new boolean[days.size() * quarters];
        for (var slot = 0; slot < free.length; slot++) {
            free[slot] = !isAway(who.who(), slot);
        }
        return new Interpreter(people.computeIfAbsent(who.who(), one -> people.size()), free);
    }

    private Room room(int number, VenueRow venue) {
        var hours = VenueHours.of(venue, plan.lab().draft().zone());
        var open = new boolean[days.size() * quarters];
        for (var slot = 0; slot < open.length; slot++) {
            open[slot] = hours.isOpen(
                            days.get(slot / quarters), time(slot), time(slot).plusMinutes(QUARTER))
                    && !isAway(venue.id(), slot);
        }
        var capacity = venue.draft().capacity();
        return new Room(
                number,
                capacity == null ? Integer.MAX_VALUE : capacity,
                venue.draft().several(),
                open);
    }

    private boolean isAway(UUID who, int slot) {
        var starts = time(slot);
        return plan.absences().stream()
                .anyMatch(absence -> absence.who().equals(who)
                        && absence.day().equals(days.get(slot / quarters))
                        && absence.from().isBefore(starts.plusMinutes(QUARTER))
                        && starts.isBefore(absence.until()));
    }

    private Session session(int number, PlannedItem item) {
        var free = new boolean[days.size() * quarters];
        Arrays.fill(free, true);
        for (var slot = 0; slot < free.length; slot++) {
            var quarter = slot;
            free[slot] = !plan.holidays().containsKey(days.get(slot / quarters))
                    && item.people().stream().noneMatch(person -> isAway(person.who(), quarter));
        }
        var slot = slot(item);
        var pinned = isPinned(item) && slot >= 0;
        // what is pinned stays as it is, and with whom it is
        var candidates = pinned ? List.<Integer>of() : interpreting.candidates(item);
        var room = item.venue() == null ? -1 : roomOf(item.venue());
        var where = pinned ? List.of(room) : places(where(item), candidates);
        return new Session(
                number,
                length(item),
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
                room);
    }

    private boolean isPinned(PlannedItem item) {
        if (item.venue() != null && wish.without().contains(item.venue())) {
            return false;
        }
        return !tray.contains(item.id())
                && (wish.onlyTheTray() || wish.pinned().contains(item.id()) || standsByItself(item));
    }

    /// Meals and breaks give a day its shape: they stay.
    private static boolean standsByItself(PlannedItem item) {
        return item.kind() == AgendaItemKind.MEAL || item.kind() == AgendaItemKind.BREAK;
    }

    /// A visit is where it goes to; a break needs no room.
    private List<Integer> where(PlannedItem item) {
        var venue = item.venue();
        if (venue == null && (standsByItself(item) || item.kind() == AgendaItemKind.VISIT)) {
            return List.of(-1);
        }
        if (venue != null
                && item.kind() == AgendaItemKind.VISIT
                && !wish.without().contains(venue)) {
            return List.of(roomOf(venue));
        }
        var all = new ArrayList<Integer>();
        for (var i = 0; i < venues.size(); i++) {
            if (!wish.without().contains(venues.get(i).id())) {
                all.add(i);
            }
        }
        return all.isEmpty() ? List.of(-1) : all;
    }

    /// Each room with each of those who could interpret, and without.
    private static List<Integer> places(List<Integer> rooms, List<Integer> interpreters) {
        var places = new ArrayList<>(rooms);
        interpreters.forEach(one -> rooms.forEach(room -> places.add(PlanningTask.place(room, one))));
        return List.copyOf(places);
    }

    private int roomOf(UUID venue) {
        for (var i = 0; i < venues.size(); i++) {
            if (venues.get(i).id().equals(venue)) {
                return i;
            }
        }
        return -1;
    }

    private int slot(PlannedItem item) {
        var day = days.indexOf(item.day());
        return day < 0 || tray.contains(item.id())
                ? -1
                : day * quarters + (minute(item.starts()) - firstMinute) / QUARTER;
    }

    private int length(PlannedItem item) {
        var minutes = minute(item.ends()) - minute(item.starts());
        return Math.max(1, Math.min(quarters, (minutes + QUARTER - 1) / QUARTER));
    }

    private int[][] travel() {
        var travel = new int[venues.size()][venues.size()];
        for (var i = 0; i < venues.size(); i++) {
            for (var j = 0; j < venues.size(); j++) {
                travel[i][j] = plan.travel()
                        .between(venues.get(i).id(), venues.get(j).id())
                        .map(way -> (way.minutes() + QUARTER - 1) / QUARTER)
                        .orElse(0);
            }
        }
        return travel;
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

    private LocalTime time(int slot) {
        return LocalTime.ofSecondOfDay((firstMinute + (long) slot % quarters * QUARTER) * 60);
    }

    /// The item as a solution has it; where that moves it by less than a quarter of an hour it stays.
    PlannedItem solved(int number, PlanningTask.Solution solution) {
        var item = items.get(number);
        var slot = solution.slots()[number];
        var place = solution.rooms()[number];
        var room = PlanningTask.roomOf(place);
        var minutes = minute(item.ends()) - minute(item.starts());
        var stays = slot == slot(item);
        var starts = stays ? item.starts() : time(slot);
        var there = item.at(
                stays ? item.day() : days.get(slot / quarters), starts, starts.plusMinutes(minutes), venue(item, room));
        var interpreter = PlanningTask.interpreterOf(place);
        return interpreter < 0 ? there : there.with(interpreting.chosen(interpreter, item));
    }

    private @Nullable UUID venue(PlannedItem item, int room) {
        return room < 0 ? item.venue() : venues.get(room).id();
    }
}
