package org.medellinlab.agenda;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LocalizedText;

/// An agenda item as others need it, with the names of what it refers to. Hours are local to the lab.
///
/// @param version of the draft; in a release, that of the draft it was frozen from
/// @param approximate the hour was chosen, not given
/// @param track absent: the item is for everybody
/// @param endVenueName where it ends, if not where it starts
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
        @Nullable LocalizedText phase,
        @Nullable LocalizedText endVenueName,
        ItemDetails details)
        implements HeldAt {

    /// An item with nothing beside its title, hours and place.
    public AgendaItemRow(
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
        this(
                id,
                key,
                version,
                kind,
                title,
                abstractText,
                day,
                starts,
                ends,
                approximate,
                venue,
                venueName,
                district,
                track,
                trackName,
                phase,
                null,
                ItemDetails.NONE);
    }

    public AgendaItemRow {
        details = details == null ? ItemDetails.NONE : details; // releases from before there were any
    }

    public boolean isCancelled() {
        return details.cancelled();
    }

    /// What a release may hold of it.
    AgendaItemRow forThePublic() {
        return with(day, details.forThePublic());
    }

    AgendaItemRow without(UUID person) {
        return with(day, details.without(person));
    }

    AgendaItemRow withoutGuest(Predicate<String> name) {
        return with(
                day,
                details.withGuests(
                        details.guests().stream().filter(name.negate()).toList()));
    }

    AgendaItemRow withTeamNotes(String notes) {
        return with(day, details.teamNotes(notes));
    }

    AgendaItemRow movedBy(int days) {
        return with(day.plusDays(days), details);
    }

    private AgendaItemRow with(LocalDate on, ItemDetails more) {
        return new AgendaItemRow(
                id,
                key,
                version,
                kind,
                title,
                abstractText,
                on,
                starts,
                ends,
                approximate,
                venue,
                venueName,
                district,
                track,
                trackName,
                phase,
                endVenueName,
                more);
    }
}
