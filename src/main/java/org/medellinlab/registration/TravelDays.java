package org.medellinlab.registration;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Journeys in the order in which somebody stands at the airport.
public final class TravelDays {

    static final Comparator<TravelRow> BY_ARRIVAL = by(Journey::arrival);

    private TravelDays() {}

    /// Who arrives on each day, by hour; who told no hour comes last.
    public static Map<LocalDate, List<TravelRow>> arrivals(List<TravelRow> rows) {
        return days(rows, Journey::arrival);
    }

    /// Who leaves on each day, by hour; who told no hour comes last.
    public static Map<LocalDate, List<TravelRow>> departures(List<TravelRow> rows) {
        return days(rows, Journey::departure);
    }

    private static Map<LocalDate, List<TravelRow>> days(List<TravelRow> rows, Function<Journey, Journey.Way> way) {
        var days = new TreeMap<LocalDate, List<TravelRow>>();
        rows.stream().sorted(by(way)).forEach(row -> {
            var day = way.apply(row.journey()).day();
            if (day != null) {
                days.computeIfAbsent(day, d -> new ArrayList<>()).add(row);
            }
        });
        return days;
    }

    private static Comparator<TravelRow> by(Function<Journey, Journey.Way> way) {
        return Comparator.comparing(
                        (TravelRow row) -> day(way.apply(row.journey()).day()))
                .thenComparing(row -> time(way.apply(row.journey()).time()))
                .thenComparing(TravelRow::name);
    }

    private static LocalDate day(@Nullable LocalDate day) {
        return day == null ? LocalDate.MAX : day;
    }

    private static LocalTime time(@Nullable LocalTime time) {
        return time == null ? LocalTime.MAX : time;
    }
}
