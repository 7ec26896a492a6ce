package org.medellinlab.agenda;

import java.util.List;
import org.medellinlab.shared.LabId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The versions of a lab's agenda as its organisers look back at them, and what is different between any two.
@Service
@Transactional(readOnly = true)
@PreAuthorize("@actor.mayOrganise(#lab)")
public class AgendaHistory {

    private final VersionRows versions;
    private final VersionChanges changes;

    AgendaHistory(VersionRows versions, VersionChanges changes) {
        this.versions = versions;
        this.changes = changes;
    }

    /// The draft, what is scheduled, the releases from the latest on, the alternatives by name.
    public List<AgendaVersion> versions(LabId lab) {
        return versions.all(lab);
    }

    /// What is in a version, in the order of days and hours.
    public List<AgendaItemRow> items(LabId lab, VersionKey version) {
        return versions.items(lab, version);
    }

    public List<AgendaChange> changes(LabId lab, VersionKey from, VersionKey to) {
        return changes.between(lab, from, to);
    }

    /// Those for whom something changes that they must know, by name.
    public List<ChangesForOne> changesByPerson(LabId lab, VersionKey from, VersionKey to) {
        return changes.byPerson(lab, from, to);
    }
}
