package org.medellinlab.workinggroup;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Refused;

/// A meeting to be announced.
///
/// @param id given when the form is opened, so that sending it twice makes one meeting
/// @param startsAt local to the lab
/// @param place a room, or the address of a call
public record MeetingDraft(
        UUID id,
        LocalDateTime startsAt,
        int minutes,
        @Nullable String place,
        @Nullable String agenda) {

    /// As a form has them, by name of field.
    public Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        values.put("day", startsAt.toLocalDate().toString());
        values.put("time", startsAt.toLocalTime().toString());
        values.put("minutes", String.valueOf(minutes));
        values.put("place", Objects.requireNonNullElse(place, ""));
        values.put("agenda", Objects.requireNonNullElse(agenda, ""));
        return values;
    }

    /// @throws Refused for one without day, hour or length
    public static MeetingDraft of(UUID id, Map<String, String> values) {
        var day = values.getOrDefault("day", "");
        var time = values.getOrDefault("time", "");
        var minutes = values.getOrDefault("minutes", "");
        if (day.isEmpty() || time.isEmpty() || minutes.isEmpty()) {
            throw new Refused("workinggroup.refused.meeting-when");
        }
        return new MeetingDraft(
                id,
                LocalDate.parse(day).atTime(LocalTime.parse(time)),
                Integer.parseInt(minutes),
                values.get("place"),
                values.get("agenda"));
    }
}
