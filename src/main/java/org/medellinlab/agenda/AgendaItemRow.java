package org.medellinlab.agenda;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LocalizedText;

/// An agenda item as others need it, with the names of what it refers to. Hours are local to the lab.
///
/// @param version of the draft; in a release, that of the draft it was frozen from
/// @param approximate the hour was chosen, not given
/// @param track absent: the item is for everybody
public record AgendaItemRow(
        UUID id,
        String key,
        long version,
        AgendaItemKind kind,
        LocalizedText title,
        @Nullable LocalizedText abstractText,
        LocalDate day,
        LocalTime starts,
        LocalTime ends,
        boolean approximate,
        @Nullable UUID venue,
        @Nullable LocalizedText venueName,
        @Nullable String district,
        @Nullable UUID track,
        @Nullable LocalizedText trackName,
        @Nullable LocalizedText phase) {

    AgendaItemRow movedBy(int days) {
        return new AgendaItemRow(
                id,
                key,
                version,
                kind,
                title,
                abstractText,
                day.plusDays(days),
                starts,
                ends,
                approximate,
                venue,
                venueName,
                district,
                track,
                trackName,
                phase);
    }
}
