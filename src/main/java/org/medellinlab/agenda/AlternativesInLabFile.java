package org.medellinlab.agenda;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medellinlab.lab.LabReading;
import org.medellinlab.lab.VenueRow;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.labfile.Bag;
import org.springframework.stereotype.Component;

/// The section `alternatives` of a lab file: drafts put aside, each with its whole agenda. An item that is in the draft
/// too is the same item, by its key. What a draft put aside says of a place or a person that is gone is left out.
@Component
class AlternativesInLabFile {

    /// A draft put aside.
    record AlternativeDraft(String name, List<AgendaItemDraft> agenda) {
        AlternativeDraft {
            agenda = agenda == null ? List.of() : List.copyOf(agenda);
        }
    }

    /// The names of places and tracks that a version holds with its items.
    private record Names(Map<UUID, VenueRow> venues, Map<UUID, LocalizedText> tracks) {

        @Nullable
        LocalizedText venue(@Nullable UUID id) {
            var venue = id == null ? null : venues.get(id);
            return venue == null ? null : venue.draft().name();
        }

        @Nullable
        String district(@Nullable UUID id) {
            var venue = id == null ? null : venues.get(id);
            return venue == null ? null : venue.draft().district();
        }
    }

    private final AgendaAlternatives alternatives;
    private final AgendaItems items;
    private final AgendaRows rows;
    private final LabReading labs;
    private final Clock clock;

    AlternativesInLabFile(
            AgendaAlternatives alternatives, AgendaItems items, AgendaRows rows, LabReading labs, Clock clock) {
        this.alternatives = alternatives;
        this.items = items;
        this.rows = rows;
        this.labs = labs;
        this.clock = clock;
    }

    void bring(Bag bag) {
        var drafts = bag.list("alternatives", AlternativeDraft.class);
        if (drafts.isEmpty()) {
            return;
        }
        var lab = bag.lab();
        items.flush(); // names are read by statements that know nothing of what waits to be written
        var names = names(lab);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var seen = new ArrayList<String>();
        for (var i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            var path = "alternatives[" + i + "]";
            if (seen.contains(draft.name())) {
                bag.problem(
                        path + ".name",
                        "a name of its own; it is that of alternatives[" + seen.indexOf(draft.name()) + "] too");
            }
            seen.add(draft.name());
            var known = alternatives.findByLabAndName(lab.value(), draft.name());
            var ids = ids(lab, known.map(AgendaAlternative::rows).orElse(List.of()));
            var read = new ArrayList<AgendaItemRow>();
            for (var j = 0; j < draft.agenda().size(); j++) {
                var one = draft.agenda().get(j);
                var form = ItemsInLabFile.form(bag, one, path + ".agenda[" + j + "]", List.of());
                read.add(row(ids.computeIfAbsent(one.key(), key -> Ids.next()), one.key(), form, names));
            }
            if (known.isEmpty()) {
                alternatives.save(new AgendaAlternative(lab.value(), draft.name(), now, null, read));
            } else if (!told(bag, known.get()).equals(told(bag, read))) {
                known.get().renew(now, null, read);
            }
        }
    }

    private Map<String, UUID> ids(LabId lab, List<AgendaItemRow> aside) {
        var ids = new HashMap<String, UUID>();
        aside.forEach(row -> ids.put(row.key(), row.id()));
        items.findByLabOrderByDayAscStartsAscEndsAscKeyAsc(lab.value())
                .forEach(item -> ids.put(item.key(), item.uuid()));
        return ids;
    }

    private Names names(LabId lab) {
        return new Names(
                labs.venues(lab), rows.tracks(lab).stream().collect(Collectors.toMap(TrackRow::id, TrackRow::name)));
    }

    private static AgendaItemRow row(UUID id, String key, AgendaItemForm form, Names names) {
        var track = form.track();
        return new AgendaItemRow(
                id,
                key,
                0,
                form.kind(),
                form.title(),
                orAbsent(form.abstractText()),
                form.day(),
                form.starts(),
                form.ends(),
                form.approximate(),
                form.venue(),
                names.venue(form.venue()),
                names.district(form.venue()),
                track,
                track == null ? null : names.tracks().get(track),
                orAbsent(form.phase()),
                names.venue(form.details().endVenue()),
                form.details());
    }

    private static @Nullable LocalizedText orAbsent(LocalizedText text) {
        return text.isEmpty() ? null : text;
    }

    void tell(Bag bag) {
        bag.put(
                "alternatives",
                alternatives.findByLabOrderByName(bag.lab().value()).stream()
                        .map(one -> new AlternativeDraft(one.name(), told(bag, one)))
                        .toList());
    }

    private static List<AgendaItemDraft> told(Bag bag, AgendaAlternative one) {
        return told(bag, one.rows());
    }

    private static List<AgendaItemDraft> told(Bag bag, List<AgendaItemRow> rows) {
        return rows.stream()
                .map(row -> ItemsInLabFile.draft(bag, row.key(), standing(bag, AgendaItemForm.of(row)), List.of()))
                .toList();
    }

    /// Without places, tracks and people that are no longer there.
    private static AgendaItemForm standing(Bag bag, AgendaItemForm form) {
        var details = form.details();
        var people = details.people().stream()
                .filter(one -> one.person() == null || bag.knows("people", one.person()))
                .filter(one -> one.seat() == null || bag.knows("seats", one.seat()))
                .toList();
        return form.atVenue(known(bag, "places", form.venue()))
                .inTrack(known(bag, "tracks", form.track()))
                .with(details.withPeople(people).endingAt(known(bag, "places", details.endVenue())));
    }

    private static @Nullable UUID known(Bag bag, String kind, @Nullable UUID id) {
        return id != null && bag.knows(kind, id) ? id : null;
    }
}
