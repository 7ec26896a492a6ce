package org.medellinlab.lab;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.NightHours;

/// A place of a lab as written down.
///
/// @param district comuna or corregimiento
/// @param latitude degrees north, WGS 84
/// @param longitude degrees east, WGS 84
/// @param capacity how many people it holds
/// @param stepFree whether one gets in without a step; absent when not known
/// @param several whether several things may happen in it at the same time
/// @param opens from when on one gets in, on any day, by its own clocks; absent when always or not known
/// @param closes until when one must be out again; on the day after, where that is not after it opens
/// @param zone its own, where it is not that of the lab
public record VenueDraft(
        String key,
        LocalizedText name,
        @Nullable String address,
        @Nullable String district,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Integer capacity,
        @Nullable Boolean stepFree,
        boolean several,
        @JsonFormat(pattern = "HH:mm") @Nullable LocalTime opens,
        @JsonFormat(pattern = "HH:mm") @Nullable LocalTime closes,
        @Nullable ZoneId zone) {

    public static final int LONGEST_NAME = 160;
    public static final int LONGEST_LINE = 300;
    public static final int MOST_PEOPLE = 100_000;

    /// Whether it closes after midnight.
    @JsonIgnore
    public boolean isOpenAtMidnight() {
        return opens != null && closes != null && NightHours.endsOnTheDayAfter(opens, closes);
    }

    @JsonIgnore
    public boolean isOnTheMap() {
        return latitude != null && longitude != null;
    }
}
