package org.medellinlab.commitment;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// When a group last gave a sign of life, by whatever channel: news of a promise, or a new promise.
///
/// @param signs the days, the oldest first, one for each sign
public record Pulse(List<LocalDate> signs) {

    /// After so many days without a sign a group is called quiet.
    public static final int QUIET_DAYS = 30;

    public static Pulse of(Collection<CommitmentSheet> commitments, ZoneId zone) {
        var days = new ArrayList<LocalDate>();
        for (var commitment : commitments) {
            commitment.updates().forEach(update -> days.add(update.on()));
            if (commitment.promisedAt() != null) {
                days.add(LocalDate.ofInstant(commitment.promisedAt(), zone));
            }
        }
        days.sort(Comparator.naturalOrder());
        return new Pulse(List.copyOf(days));
    }

    public @Nullable LocalDate last() {
        return signs.isEmpty() ? null : signs.getLast();
    }

    /// Days since the last sign; nothing when there was none.
    public @Nullable Long daysOn(LocalDate today) {
        var last = last();
        return last == null ? null : Math.max(0, ChronoUnit.DAYS.between(last, today));
    }

    public boolean isQuietOn(LocalDate today) {
        var days = daysOn(today);
        return days != null && days > QUIET_DAYS;
    }

    /// How many signs in each of the last weeks, the oldest week first.
    public List<Integer> weeks(int count, LocalDate today) {
        var weeks = new ArrayList<Integer>();
        for (var back = count - 1; back >= 0; back--) {
            var until = today.minusWeeks(back);
            var from = until.minusDays(6);
            weeks.add((int) signs.stream()
                    .filter(day -> !day.isBefore(from) && !day.isAfter(until))
                    .count());
        }
        return weeks;
    }
}
