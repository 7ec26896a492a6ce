package org.medellinlab.agenda;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;

/// What must be known of an item to see whether it fits. Hours are local to the lab.
///
/// @param endVenue where it ends, if not where it starts
/// @param track absent: everybody is there
/// @param capacity how many may come; absent when it does not matter
/// @param languages those it is held in; empty when nobody has said
public record PlannedItem(
        UUID id,
        AgendaItemKind kind,
        LocalizedText title,
        LocalDate day,
        LocalTime starts,
        LocalTime ends,
        @Nullable UUID venue,
        @Nullable UUID endVenue,
        @Nullable UUID track,
        @Nullable Integer capacity,
        List<Language> languages,
        List<Needed> people)
        implements HeldAt {

    /// Somebody without whom it does not take place.
    ///
    /// @param who the person; the seat, where nobody holds it
    /// @param interprets whether they put it into other languages
    /// @param into those they interpret into
    /// @param speaks the languages the directory knows of them; empty when it knows none
    public record Needed(UUID who, String name, boolean interprets, List<Language> into, List<Language> speaks) {}

    /// One of a release, of which nobody's part matters.
    static PlannedItem of(AgendaItemRow row) {
        return new PlannedItem(
                row.id(),
                row.kind(),
                row.title(),
                row.day(),
                row.starts(),
                row.ends(),
                row.venue(),
                row.details().endVenue(),
                row.track(),
                row.details().capacity(),
                row.details().languages(),
                List.of());
    }

    /// One of a single person's agenda: they come to all of it. Where they meet for a visit only the visit knows.
    static PlannedItem of(MyItem mine) {
        var row = mine.item();
        var known = mine.from() == null;
        return new PlannedItem(
                row.id(),
                row.kind(),
                row.title(),
                row.day(),
                mine.starts().toLocalTime(),
                mine.ends().toLocalTime(),
                known ? row.venue() : null,
                known ? row.details().endVenue() : null,
                null,
                row.details().capacity(),
                row.details().languages(),
                List.of());
    }

    public boolean overlaps(PlannedItem other) {
        return isBetween(other.startsAt(), other.endsAt());
    }

    /// Whether some of those who come to one come to the other: everybody is in every track.
    boolean sharesPeopleWith(PlannedItem other) {
        return track == null || other.track == null || track.equals(other.track);
    }

    /// Whether those who come choose it, so that others may take place at the same time.
    boolean isChosen() {
        return kind == AgendaItemKind.VISIT || capacity != null;
    }

    /// Whether people are somewhere and do something.
    boolean isProgramme() {
        return kind != AgendaItemKind.TRANSFER && kind != AgendaItemKind.FREE;
    }

    /// Where those who were there are afterwards.
    @Nullable
    UUID leavesFrom() {
        return endVenue == null ? venue : endVenue;
    }

    /// With somebody more.
    PlannedItem with(Needed person) {
        var all = new ArrayList<>(people);
        all.add(person);
        return new PlannedItem(
                id, kind, title, day, starts, ends, venue, endVenue, track, capacity, languages, List.copyOf(all));
    }

    PlannedItem at(LocalDate on, LocalTime from, LocalTime until, @Nullable UUID where) {
        return new PlannedItem(id, kind, title, on, from, until, where, endVenue, track, capacity, languages, people);
    }
}
