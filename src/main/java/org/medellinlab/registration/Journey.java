package org.medellinlab.registration;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// How somebody comes and goes.
public record Journey(Way arrival, Way departure) {

    public static final Journey UNKNOWN = new Journey(Way.UNKNOWN, Way.UNKNOWN);

    /// One of the two, as far as it is known.
    ///
    /// @param by flight, bus, train
    /// @param collectedBy who meets them, or takes them there
    public record Way(
            @Nullable LocalDate day,
            @Nullable LocalTime time,
            @Nullable String by,
            @Nullable String collectedBy) {

        public static final Way UNKNOWN = new Way(null, null, null, null);
    }

    /// Whether somebody is there on the day; who has told no day is counted for every day of the lab.
    public boolean isThereOn(LocalDate day) {
        var comes = arrival.day();
        var goes = departure.day();
        return (comes == null || !day.isBefore(comes)) && (goes == null || !day.isAfter(goes));
    }

    @Override
    public String toString() {
        return "Journey";
    }
}
