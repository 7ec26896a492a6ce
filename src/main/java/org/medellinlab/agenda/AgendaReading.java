package org.medellinlab.agenda;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.medellinlab.shared.LabId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Reads a lab's agenda: what was released is for everybody who may see the lab, the draft for its organisers.
/// Whether
/// the lab itself is public is for the page to ask.
@Service
@PreAuthorize("permitAll()")
public class AgendaReading {

    private final AgendaRows rows;

    AgendaReading(AgendaRows rows) {
        this.rows = rows;
    }

    /// The latest release; nothing as long as everything is a draft.
    public Optional<ReleasedAgenda> released(LabId lab) {
        return rows.latest(lab).map(AgendaRows.Release::agenda);
    }

    public List<AgendaItemRow> releasedOn(LabId lab, LocalDate day) {
        return released(lab).stream()
                .flatMap(agenda -> agenda.items().stream())
                .filter(item -> item.day().equals(day))
                .toList();
    }

    public Optional<AgendaItemRow> releasedItem(LabId lab, UUID item) {
        return released(lab).stream()
                .flatMap(agenda -> agenda.items().stream())
                .filter(row -> row.id().equals(item))
                .findFirst();
    }

    /// The organisers' working version, in the order of days and hours; what waits in the tray is not in it.
    @PreAuthorize("@actor.mayOrganise(#lab)")
    public List<AgendaItemRow> draft(LabId lab) {
        return rows.draft(lab);
    }

    /// What waits in the tray until it has a time: of its hours only the length counts.
    @PreAuthorize("@actor.mayOrganise(#lab)")
    public List<AgendaItemRow> unscheduled(LabId lab) {
        return rows.unscheduled(lab);
    }

    @PreAuthorize("@actor.mayOrganise(#lab)")
    public Optional<AgendaItemRow> draftItem(LabId lab, UUID item) {
        return rows.draftItem(lab, item);
    }

    /// The lab's lines of parallel items, in the order of their columns.
    public List<TrackRow> tracks(LabId lab) {
        return rows.tracks(lab);
    }
}
