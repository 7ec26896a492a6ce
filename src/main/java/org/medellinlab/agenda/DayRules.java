package org.medellinlab.agenda;

import java.time.LocalTime;
import java.util.List;

/// What holds for a whole day, in quarters of an hour counted from its morning: nobody is kept longer than people bear,
/// and where a day runs through noon there is a meal in it or an hour left free for one.
///
/// @param longest from the first thing to the last
/// @param from from when one can eat
/// @param until until when
/// @param before a day that begins later does not run through noon
/// @param after nor does one that ends earlier
record DayRules(int longest, int from, int until, int before, int after) {

    /// How long a meal takes at least.
    static final int A_MEAL = 4;

    private static final int QUARTER = 15;

    /// A session as a day sees it.
    record Part(int start, int length, boolean meal) {
        int end() {
            return start + length;
        }
    }

    /// @param firstMinute of the day at which its first quarter begins
    static DayRules of(int firstMinute) {
        return new DayRules(
                DayTooLong.MOST_HOURS * 60 / QUARTER,
                quarter(MealMissing.EARLIEST, firstMinute),
                quarter(MealMissing.LATEST, firstMinute),
                quarter(MealMissing.BEFORE, firstMinute),
                quarter(MealMissing.AFTER, firstMinute));
    }

    private static int quarter(LocalTime time, int firstMinute) {
        return (time.toSecondOfDay() / 60 - firstMinute) / QUARTER;
    }

    /// How many of the two a day breaks.
    int broken(List<Part> day) {
        if (day.isEmpty()) {
            return 0;
        }
        var first = day.stream().mapToInt(Part::start).min().orElseThrow();
        var last = day.stream().mapToInt(Part::end).max().orElseThrow();
        var broken = last - first > longest ? 1 : 0;
        var throughNoon = first <= before && last >= after;
        return throughNoon && day.stream().noneMatch(this::isLunch) && !leavesAnHour(day) ? broken + 1 : broken;
    }

    private boolean isLunch(Part part) {
        return part.meal() && part.start() >= from && part.start() < until;
    }

    /// Whether a meal that is yet to be placed may begin there.
    boolean isTimeToEat(int start, int length) {
        return start >= from && start + length <= until;
    }

    private boolean leavesAnHour(List<Part> day) {
        for (var start = from; start + A_MEAL <= until; start++) {
            var begins = start;
            if (day.stream().noneMatch(part -> part.start() < begins + A_MEAL && begins < part.end())) {
                return true;
            }
        }
        return false;
    }
}
