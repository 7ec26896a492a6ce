package org.medellinlab.agenda;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.NightHours;

/// What an organiser types of an agenda item. Hours are local to the lab.
///
/// @param track absent: the item is for everybody
public record AgendaItemForm(
        AgendaItemKind kind,
        LocalizedText title,
        LocalizedText abstractText,
        LocalDate day,
        LocalTime starts,
        LocalTime ends,
        boolean approximate,
        @Nullable UUID venue,
        @Nullable UUID track,
        LocalizedText phase,
        ItemDetails details)
        implements HeldAt {

    /// An item with nothing beside its title, hours and place.
    public AgendaItemForm(
            AgendaItemKind kind,
            LocalizedText title,
            LocalizedText abstractText,
            LocalDate day,
            LocalTime starts,
            LocalTime ends,
            boolean approximate,
            @Nullable UUID venue,
            @Nullable UUID track,
            LocalizedText phase) {
        this(kind, title, abstractText, day, starts, ends, approximate, venue, track, phase, ItemDetails.NONE);
    }

    public static final int TITLE_LENGTH = 200;
    public static final int ABSTRACT_LENGTH = 5000;

    public static AgendaItemForm of(AgendaItemRow row) {
        return new AgendaItemForm(
                row.kind(),
                row.title(),
                row.abstractText() == null ? LocalizedText.EMPTY : row.abstractText(),
                row.day(),
                row.starts(),
                row.ends(),
                row.approximate(),
                row.venue(),
                row.track(),
                row.phase() == null ? LocalizedText.EMPTY : row.phase(),
                row.details());
    }

    static AgendaItemForm of(AgendaItemDraft draft, @Nullable UUID venue, @Nullable UUID track, ItemDetails details) {
        return new AgendaItemForm(
                draft.kind(),
                draft.title(),
                draft.abstractText() == null ? LocalizedText.EMPTY : draft.abstractText(),
                draft.day(),
                draft.starts(),
                draft.ends(),
                draft.approximate(),
                venue,
                track,
                draft.phase() == null ? LocalizedText.EMPTY : draft.phase(),
                details);
    }

    /// This form with the fields for which `choice` says so taken from another one.
    public AgendaItemForm with(AgendaItemForm other, Predicate<AgendaField> choice) {
        return new AgendaItemForm(
                choice.test(AgendaField.KIND) ? other.kind : kind,
                choice.test(AgendaField.TITLE) ? other.title : title,
                choice.test(AgendaField.ABSTRACT) ? other.abstractText : abstractText,
                choice.test(AgendaField.DAY) ? other.day : day,
                choice.test(AgendaField.STARTS) ? other.starts : starts,
                choice.test(AgendaField.ENDS) ? other.ends : ends,
                choice.test(AgendaField.APPROXIMATE) ? other.approximate : approximate,
                choice.test(AgendaField.VENUE) ? other.venue : venue,
                choice.test(AgendaField.TRACK) ? other.track : track,
                choice.test(AgendaField.PHASE) ? other.phase : phase,
                DetailFields.mixed(details, other.details, choice));
    }

    /// The same at other hours, or in another place of the timetable.
    public AgendaItemForm at(LocalDate on, LocalTime from, LocalTime until) {
        return new AgendaItemForm(
                kind, title, abstractText, on, from, until, approximate, venue, track, phase, details);
    }

    public AgendaItemForm inTrack(@Nullable UUID otherTrack) {
        return new AgendaItemForm(
                kind, title, abstractText, day, starts, ends, approximate, venue, otherTrack, phase, details);
    }

    public AgendaItemForm atVenue(@Nullable UUID otherVenue) {
        return new AgendaItemForm(
                kind, title, abstractText, day, starts, ends, approximate, otherVenue, track, phase, details);
    }

    public AgendaItemForm with(ItemDetails others) {
        return new AgendaItemForm(
                kind, title, abstractText, day, starts, ends, approximate, venue, track, phase, others);
    }

    /// What is wrong, by the field where it is wrong, as message keys; nothing when it can be saved.
    public Map<AgendaField, String> problems() {
        var problems = new EnumMap<AgendaField, String>(AgendaField.class);
        if (title.isEmpty()) {
            problems.put(AgendaField.TITLE, "agenda.problem.no-title");
        } else if (longest(title) > TITLE_LENGTH) {
            problems.put(AgendaField.TITLE, "agenda.problem.long-title");
        }
        if (longest(abstractText) > ABSTRACT_LENGTH) {
            problems.put(AgendaField.ABSTRACT, "agenda.problem.long-abstract");
        }
        if (!NightHours.arePossible(starts, ends)) {
            problems.put(AgendaField.ENDS, "agenda.problem.ends-before");
        }
        problems.putAll(DetailFields.problems(details));
        return problems;
    }

    private static int longest(LocalizedText text) {
        return text.byTag().values().stream().mapToInt(String::length).max().orElse(0);
    }
}
