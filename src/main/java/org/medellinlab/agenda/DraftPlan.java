package org.medellinlab.agenda;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.lab.TravelMinutes;
import org.medellinlab.lab.VenueRow;
import org.medellinlab.shared.LocalizedText;

/// The draft of an agenda with all that decides whether it works. Items that are cancelled or not scheduled are not in
/// it.
///
/// @param items in the order of days and hours
/// @param expected how many people come to the lab
/// @param holidays of the host city, by day
/// @param orders what must come before what
/// @param engagements where people are at hours that are not an item's
/// @param choices who has chosen an item of several at the same time
public record DraftPlan(
        LabSheet lab,
        List<PlannedItem> items,
        Map<UUID, VenueRow> venues,
        TravelMinutes travel,
        int expected,
        List<Absence> absences,
        Map<LocalDate, LocalizedText> holidays,
        List<Order> orders,
        List<Engagement> engagements,
        Map<UUID, Set<UUID>> choices) {

    /// One item that must be over before another begins.
    public record Order(UUID first, UUID then) {}

    /// When a person or a place cannot be had.
    ///
    /// @param who the person or the venue
    public record Absence(UUID who, LocalDate day, LocalTime starts, LocalTime ends) implements HeldAt {}

    /// Two items at the same time, the earlier first.
    record Pair(PlannedItem one, PlannedItem other) {}

    public DraftPlan {
        items = List.copyOf(items);
        absences = List.copyOf(absences);
        orders = List.copyOf(orders);
        engagements = List.copyOf(engagements);
        choices = Map.copyOf(choices);
    }

    DraftPlan withItems(List<PlannedItem> others) {
        var sorted = new ArrayList<>(others);
        sorted.sort(Comparator.comparing(PlannedItem::day)
                .thenComparing(PlannedItem::starts)
                .thenComparing(PlannedItem::ends));
        return new DraftPlan(lab, sorted, venues, travel, expected, absences, holidays, orders, engagements, choices);
    }

    /// Days with their items, in order.
    Map<LocalDate, List<PlannedItem>> byDay() {
        return byDay(items);
    }

    static Map<LocalDate, List<PlannedItem>> byDay(List<PlannedItem> items) {
        var days = new LinkedHashMap<LocalDate, List<PlannedItem>>();
        items.forEach(item ->
                days.computeIfAbsent(item.day(), day -> new ArrayList<>()).add(item));
        return days;
    }

    /// Each two that overlap, once.
    Stream<Pair> overlapping() {
        var pairs = new ArrayList<Pair>();
        var days = byDay();
        for (var ofDay : days.values()) {
            for (var i = 0; i < ofDay.size(); i++) {
                for (var j = i + 1; j < ofDay.size(); j++) {
                    if (ofDay.get(i).overlaps(ofDay.get(j))) {
                        pairs.add(new Pair(ofDay.get(i), ofDay.get(j)));
                    }
                }
            }
            nightBefore(days, ofDay).forEach(pairs::add);
        }
        return pairs.stream();
    }

    /// What began the evening before and still goes on.
    private static Stream<Pair> nightBefore(Map<LocalDate, List<PlannedItem>> days, List<PlannedItem> ofDay) {
        return days.getOrDefault(ofDay.getFirst().day().minusDays(1), List.of()).stream()
                .filter(PlannedItem::runsPastMidnight)
                .flatMap(night -> ofDay.stream().filter(night::overlaps).map(item -> new Pair(night, item)));
    }

    /// Those of some items, by their days, that come next after one: on the day on which it is over, the first that
    /// begin; several when they do so at the same time.
    static List<PlannedItem> next(
            PlannedItem item, Map<LocalDate, List<PlannedItem>> days, Predicate<PlannedItem> which) {
        var over = item.endsAt();
        var later = days.getOrDefault(over.toLocalDate(), List.of()).stream()
                .filter(other -> !other.id().equals(item.id()) && which.test(other))
                .filter(other -> !other.startsAt().isBefore(over))
                .toList();
        var first = later.stream().map(PlannedItem::starts).min(LocalTime::compareTo);
        return later.stream()
                .filter(other -> first.filter(other.starts()::equals).isPresent())
                .toList();
    }

    /// How many people will be in the room: those it is limited to, else everybody where everybody comes.
    int peopleAt(PlannedItem item) {
        if (item.capacity() != null) {
            return item.capacity();
        }
        return item.track() == null && !item.isChosen() ? expected : 0;
    }

    @Nullable
    LocalizedText nameOf(@Nullable UUID venue) {
        var row = venue == null ? null : venues.get(venue);
        return row == null ? null : row.draft().name();
    }

    boolean isAway(UUID who, PlannedItem item) {
        return absences.stream()
                .anyMatch(absence -> absence.who().equals(who) && absence.isBetween(item.startsAt(), item.endsAt()));
    }

    /// Whether a place is open the whole time of an item.
    boolean isOpen(VenueRow venue, PlannedItem item) {
        return VenueHours.of(venue, lab.draft().zone()).isOpen(item.startsAt(), item.endsAt())
                && !isAway(venue.id(), item);
    }

    /// A place where the item could be instead: open, large enough, and nothing else in it. The smallest that does.
    Optional<LocalizedText> placeFor(PlannedItem item) {
        var needed = peopleAt(item);
        return venues.values().stream()
                .filter(venue -> !venue.id().equals(item.venue()))
                .filter(venue -> isOpen(venue, item))
                .filter(venue -> holds(venue, needed))
                .filter(venue -> venue.draft().several() || isEmptyFor(venue, item))
                .min((a, b) -> Integer.compare(size(a), size(b)))
                .map(venue -> venue.draft().name());
    }

    private static boolean holds(VenueRow venue, int people) {
        var capacity = venue.draft().capacity();
        return people == 0 || (capacity != null && capacity >= people);
    }

    private static int size(VenueRow venue) {
        var capacity = venue.draft().capacity();
        return capacity == null ? Integer.MAX_VALUE : capacity;
    }

    private boolean isEmptyFor(VenueRow venue, PlannedItem item) {
        return items.stream()
                .noneMatch(other ->
                        !other.id().equals(item.id()) && venue.id().equals(other.venue()) && other.overlaps(item));
    }
}
