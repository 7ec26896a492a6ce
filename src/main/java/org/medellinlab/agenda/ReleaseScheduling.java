package org.medellinlab.agenda;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.medellinlab.lab.LabReading;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Releases that become public at a time. What they hold is frozen when they are scheduled, so that it is what was
/// looked at; who goes on drafting and wants that public too schedules anew.
@Service
@Transactional
@PreAuthorize("@actor.mayOrganise(#lab)")
public class ReleaseScheduling {

    private final ScheduledReleases scheduled;
    private final Releasing releasing;
    private final AgendaRows rows;
    private final LabReading labs;
    private final CurrentActor actors;
    private final Clock clock;

    ReleaseScheduling(
            ScheduledReleases scheduled,
            Releasing releasing,
            AgendaRows rows,
            LabReading labs,
            CurrentActor actors,
            Clock clock) {
        this.scheduled = scheduled;
        this.releasing = releasing;
        this.rows = rows;
        this.labs = labs;
        this.actors = actors;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<ScheduledRow> scheduled(LabId lab) {
        return scheduled
                .findByLab(lab.value())
                .map(one -> new ScheduledRow(
                        one.name(),
                        LocalDateTime.ofInstant(
                                one.publicAt(), sheet(lab).draft().zone()),
                        one.withNotices()));
    }

    /// Freezes the draft for then; one that was scheduled before gives way.
    ///
    /// @param at by the lab's clocks; an hour that summer time leaves out is the one after it
    public void schedule(LabId lab, String name, LocalDateTime at, boolean withNotices) {
        var called = releasing.checkedName(lab, name);
        var instant = at.atZone(sheet(lab).draft().zone()).toInstant();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!instant.isAfter(now)) {
            throw new Refused("release.refused.past");
        }
        var by = actors.get()
                .filter(actor -> !actor.isSystem())
                .map(actor -> actor.person().value())
                .orElse((UUID) null);
        scheduled.findByLab(lab.value()).ifPresent(before -> {
            scheduled.delete(before);
            scheduled.flush();
        });
        try {
            scheduled.saveAndFlush(
                    new ScheduledRelease(lab.value(), called, instant, withNotices, now, by, rows.draft(lab)));
        } catch (DataIntegrityViolationException raced) {
            throw new Refused("agenda.release.raced");
        }
    }

    /// Nothing becomes public by itself any more; what was frozen is in the draft or can be put aside before.
    public void callOff(LabId lab) {
        scheduled.delete(scheduled.findByLab(lab.value()).orElseThrow(NotForYou::new));
    }

    private org.medellinlab.lab.LabSheet sheet(LabId lab) {
        return labs.sheet(lab).orElseThrow(NotForYou::new);
    }
}
