package org.medellinlab.agenda;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LocalizedText;

/// An agenda item as written down. Hours are local to the lab.
///
/// @param approximate the hour was chosen; the source does not give it
/// @param place key of the place
/// @param track key of its track; absent: for everybody
/// @param phase phase of the host city's model that the item belongs to
public record AgendaItemDraft(
        String key,
        AgendaItemKind kind,
        LocalizedText title,
        @JsonProperty("abstract") @Nullable LocalizedText abstractText,
        LocalDate day,
        @JsonFormat(pattern = "HH:mm") LocalTime starts,
        @JsonFormat(pattern = "HH:mm") LocalTime ends,
        boolean approximate,
        @Nullable String place,
        @Nullable String track,
        @Nullable LocalizedText phase) {}
