package org.medellinlab.agenda;

import java.time.Clock;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.PublicChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Freezes the draft as the next release and says so; rules are the callers'.
@Component
class Releasing {

    private final AgendaReleases releases;
    private final AgendaRows rows;
    private final CurrentActor actors;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Releasing(
            AgendaReleases releases,
            AgendaRows rows,
            CurrentActor actors,
            Clock clock,
            ApplicationEventPublisher events) {
        this.releases = releases;
        this.rows = rows;
        this.actors = actors;
        this.clock = clock;
        this.events = events;
    }

    AgendaRelease release(LabId lab, String name) {
        releases.flush();
        var last = releases.findFirstByLabOrderByNumberDesc(lab.value());
        var number = last.map(AgendaRelease::number).orElse(0) + 1;
        var frozen =
                last.map(AgendaRelease::frozen).orElse(FrozenAgenda.NOTHING).followedBy(number, rows.draft(lab));
        var by = actors.get()
                .filter(actor -> !actor.isSystem())
                .map(actor -> actor.person().value())
                .orElse(null);
        var release = releases.saveAndFlush(new AgendaRelease(lab.value(), number, name, clock.instant(), by, frozen));
        events.publishEvent(new AgendaReleased(lab, number, name));
        events.publishEvent(new PublicChanged(lab));
        return release;
    }
}
