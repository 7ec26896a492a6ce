package org.medellinlab.sitevisit;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;

/// A site visit as written down.
///
/// @param agendaItem key of the agenda item it fills
/// @param capacity how many visitors the hosts can receive, over all departures; absent when nobody said
public record VisitDraft(
        String key,
        @Nullable String agendaItem,
        LocalizedText title,
        @Nullable LocalizedText summary,
        @Nullable Integer capacity,
        List<StopDraft> stops,
        List<DepartureDraft> departures) {

    /// A stop of the route.
    ///
    /// @param place key of the place
    /// @param host key of the organisation that receives the visitors
    /// @param contact who receives them, in plain words
    public record StopDraft(
            String place,
            @Nullable String host,
            @Nullable String contact,
            @Nullable Integer minutes,
            @Nullable LocalizedText story) {}

    /// A group that leaves for the visit.
    ///
    /// @param leavesAt what the clocks in the lab's rooms show
    /// @param from key of the place where the group meets
    /// @param guide key of the person who goes with the group
    public record DepartureDraft(
            String key,
            @JsonFormat(pattern = "uuuu-MM-dd'T'HH:mm") LocalDateTime leavesAt,
            @Nullable String from,
            @Nullable String vehicle,
            int seats,
            @Nullable Language language,
            @Nullable String guide,
            boolean bookable) {}

    public VisitDraft {
        stops = stops == null ? List.of() : List.copyOf(stops);
        departures = departures == null ? List.of() : List.copyOf(departures);
    }
}
