package org.medellinlab.agenda;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// The hours of a draft as quarters of an hour counted from its first morning, and back.
final class PlanningGrid {

    static final int QUARTER = 15;

    private static final int A_DAY = 24 * 60;
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime EVENING = LocalTime.of(18, 30);

    private final List<LocalDate> days;
    private final Set<UUID> tray;
    private final int firstMinute;
    private final int quarters;

    /// A day is as long as it usually is, or as what stands needs.
    ///
    /// @param tray those of the items that have no time yet
    PlanningGrid(List<LocalDate> days, List<PlannedItem> items, Set<UUID> tray) {
        this.days = days;
        this.tray = tray;
        var standing = items.stream().filter(item -> !tray.contains(item.id())).toList();
        var first = standing.stream().map(PlannedItem::starts).min(LocalTime::compareTo);
        var last = standing.stream().mapToInt(PlanningGrid::until).max();
        var from = first.filter(MORNING::isAfter).orElse(MORNING);
        firstMinute = minute(from) / QUARTER * QUARTER;
        var until = Math.max(minute(EVENING), last.orElse(0));
        quarters = (until - firstMinute + QUARTER - 1) / QUARTER;
    }

    private static int minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    /// Until when it takes of its day; what runs past midnight takes it to its end.
    private static int until(PlannedItem item) {
        return item.runsPastMidnight() ? A_DAY : minute(item.ends());
    }

    static int minutes(PlannedItem item) {
        return (int) item.length().toMinutes();
    }

    int days() {
        return days.size();
    }

    int firstMinute() {
        return firstMinute;
    }

    /// How many a day has.
    int quarters() {
        return quarters;
    }

    /// How many all days have together.
    int slots() {
        return days.size() * quarters;
    }

    LocalDate day(int slot) {
        return days.get(slot / quarters);
    }

    LocalTime time(int slot) {
        return LocalTime.ofSecondOfDay((firstMinute + (long) slot % quarters * QUARTER) * 60);
    }

    /// Where an item stands; -1 for one that waits or is outside the days.
    int slot(PlannedItem item) {
        var day = days.indexOf(item.day());
        return day < 0 || tray.contains(item.id())
                ? -1
                : day * quarters + (minute(item.starts()) - firstMinute) / QUARTER;
    }

    int length(PlannedItem item) {
        var tonight = slot(item) >= 0 && item.runsPastMidnight();
        var minutes = tonight ? A_DAY - minute(item.starts()) : minutes(item);
        return Math.clamp((minutes + QUARTER - 1) / QUARTER, 1, quarters);
    }
}
