package org.medellinlab.agenda;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.PublicChanged;
import org.medellinlab.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Freezes the draft as the next release and says so; rules are the callers'.
@Component
class Releasing {

    static final int NAME_LENGTH = 200;

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

    /// The name under which the draft can be released now.
    String checkedName(LabId lab, String name) {
        var called = name.strip();
        if (called.isEmpty()) {
            throw new Refused("agenda.release.no-name");
        }
        if (called.length() > NAME_LENGTH) {
            throw new Refused("agenda.release.long-name", NAME_LENGTH);
        }
        var before = rows.latest(lab).map(release -> release.agenda().items()).orElse(List.of());
        if (AgendaChanges.between(before, rows.draft(lab)).isEmpty()) {
            throw new Refused("agenda.release.nothing");
        }
        if (releases.existsByLabAndName(lab.value(), called)) {
            throw new Refused("agenda.release.name-taken", called);
        }
        return called;
    }

    AgendaRelease release(LabId lab, String name) {
        var by = actors.get()
                .filter(actor -> !actor.isSystem())
                .map(actor -> actor.person().value())
                .orElse(null);
        releases.flush(); // rows are read by SQL
        return release(lab, name, rows.draft(lab), by);
    }

    AgendaRelease release(LabId lab, String name, List<AgendaItemRow> items, @Nullable UUID by) {
        releases.flush();
        var last = releases.findFirstByLabOrderByNumberDesc(lab.value());
        var number = last.map(AgendaRelease::number).orElse(0) + 1;
        var frozen =
                last.map(AgendaRelease::frozen).orElse(FrozenAgenda.NOTHING).followedBy(number, items);
        var release = releases.saveAndFlush(new AgendaRelease(lab.value(), number, name, clock.instant(), by, frozen));
        events.publishEvent(new AgendaReleased(lab, number, name));
        events.publishEvent(new PublicChanged(lab));
        return release;
    }
}
