package org.medellinlab.agenda;

import org.medellinlab.shared.LabId;
import org.springframework.stereotype.Component;

/// Moves what is put aside or scheduled along with a demonstration lab's days.
@Component
class VersionsMoving {

    private final AgendaAlternatives alternatives;
    private final ScheduledReleases scheduled;

    VersionsMoving(AgendaAlternatives alternatives, ScheduledReleases scheduled) {
        this.alternatives = alternatives;
        this.scheduled = scheduled;
    }

    void moveBy(LabId lab, int days) {
        alternatives.findByLabOrderByName(lab.value()).forEach(one -> one.moveBy(days));
        scheduled.findByLab(lab.value()).ifPresent(one -> one.moveBy(days));
    }
}
