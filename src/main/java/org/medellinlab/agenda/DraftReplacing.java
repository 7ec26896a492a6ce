package org.medellinlab.agenda;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medellinlab.lab.LabReading;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.LocalizedText;
import org.springframework.stereotype.Component;

/// Makes the draft what a version holds. Items stay the same items, so that what hangs on them stays with them.
@Component
class DraftReplacing {

    private final AgendaItems items;
    private final AgendaRows rows;
    private final ItemsInUse used;
    private final LabReading labs;

    DraftReplacing(AgendaItems items, AgendaRows rows, ItemsInUse used, LabReading labs) {
        this.items = items;
        this.rows = rows;
        this.used = used;
        this.labs = labs;
    }

    TakenOver replace(LabId lab, List<AgendaItemRow> wanted, @Nullable String keptAs) {
        var there = new HashMap<UUID, AgendaItem>();
        items.findByLabOrderByDayAscStartsAscEndsAscKeyAsc(lab.value()).forEach(item -> there.put(item.uuid(), item));
        var venues = labs.venues(lab).keySet();
        var tracks = rows.tracks(lab).stream().map(TrackRow::id).collect(Collectors.toSet());
        var placeless = new ArrayList<LocalizedText>();
        for (var row : wanted) {
            var form = AgendaItemForm.of(row);
            var known = form.with(
                    nowhere(form),
                    field -> (field == AgendaField.END_VENUE
                                    && isGone(form.details().endVenue(), venues))
                            || (field == AgendaField.VENUE && isGone(form.venue(), venues))
                            || (field == AgendaField.TRACK && isGone(form.track(), tracks)));
            if (!known.equals(form)) {
                placeless.add(row.title());
            }
            var item = there.remove(row.id());
            if (item == null) {
                items.save(new AgendaItem(row.id(), lab.value(), row.key(), known));
            } else {
                // what only the team may read is in no release
                var kept = known.with(known.details().withTheTeams(item.details()));
                if (!item.form().equals(kept)) {
                    item.revise(kept);
                }
            }
        }
        var kept = used.of(lab.value());
        var left = new ArrayList<LocalizedText>();
        there.values().removeIf(item -> item.form().details().unscheduled()); // the tray is in no version
        there.values().forEach(gone -> {
            if (kept.contains(gone.uuid())) {
                left.add(gone.form().title());
            } else {
                items.delete(gone);
            }
        });
        items.flush();
        return new TakenOver(keptAs, List.copyOf(left), List.copyOf(placeless));
    }

    private static boolean isGone(@Nullable UUID id, Set<UUID> known) {
        return id != null && !known.contains(id);
    }

    private static AgendaItemForm nowhere(AgendaItemForm form) {
        return new AgendaItemForm(
                form.kind(),
                form.title(),
                form.abstractText(),
                form.day(),
                form.starts(),
                form.ends(),
                form.approximate(),
                null,
                null,
                form.phase());
    }
}
