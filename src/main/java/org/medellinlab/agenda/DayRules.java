package org.medellinlab.agenda;

import java.time.LocalTime;

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

    /// What matters of a day, told part by part.
    static final class Tally {

        private final DayRules rules;
        private int first = Integer.MAX_VALUE;
        private int last = Integer.MIN_VALUE;
        private boolean lunch;

        /// Bit by bit from [DayRules#from] on, when something is.
        private long taken;

        Tally(DayRules rules) {
            this.rules = rules;
        }

        void add(int start, int length, boolean meal) {
            first = Math.min(first, start);
            last = Math.max(last, start + length);
            lunch |= meal && start >= rules.from && start < rules.until;
            for (var quarter = Math.max(start, rules.from);
                    quarter < Math.min(start + length, rules.until);
                    quarter++) {
                taken |= 1L << (quarter - rules.from);
            }
        }

        /// How many of the two rules the day breaks.
        int broken() {
            if (last < first) {
                return 0;
            }
            var broken = last - first > rules.longest ? 1 : 0;
            var throughNoon = first <= rules.before && last >= rules.after;
            return throughNoon && !lunch && !leavesAnHour() ? broken + 1 : broken;
        }

        private boolean leavesAnHour() {
            var meal = (1L << A_MEAL) - 1;
            for (var start = 0; start + A_MEAL <= rules.until - rules.from; start++) {
                if ((taken & meal << start) == 0) {
                    return true;
                }
            }
            return false;
        }
    }

    /// Whether a meal that is yet to be placed may begin there.
    boolean isTimeToEat(int start, int length) {
        return start >= from && start + length <= until;
    }
}
