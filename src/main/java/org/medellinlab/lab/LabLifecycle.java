package org.medellinlab.lab;

import java.util.Comparator;
import java.util.List;
import org.medellinlab.lab.ChecklistSource.Row;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PublicChanged;
import org.medellinlab.shared.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The steps of a lab's life, and what it still lacks.
@Service
@Transactional
@PreAuthorize("@actor.mayOrganise(#lab)")
public class LabLifecycle {

    private final Labs labs;
    private final LabReading reading;
    private final ObjectProvider<ChecklistSource> sources;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;

    LabLifecycle(
            Labs labs,
            LabReading reading,
            ObjectProvider<ChecklistSource> sources,
            CurrentActor actor,
            ApplicationEventPublisher events) {
        this.labs = labs;
        this.reading = reading;
        this.sources = sources;
        this.actor = actor;
        this.events = events;
    }

    /// Goes one step on or back; going back undoes it.
    ///
    /// @param from where the reader saw it
    /// @throws Refused when somebody else was faster, and for a lab that is history
    public void step(LabId lab, LabState from, LabState to) {
        var known = labs.findById(lab.value()).orElseThrow(NotForYou::new);
        if (known.state() != from) {
            throw new Refused("founding.problem.stepped");
        }
        if (from == LabState.ARCHIVED && !actor.isAdmin()) {
            throw new Refused("settings.lab.problem.archived");
        }
        known.step(to);
        try {
            labs.flush();
        } catch (OptimisticLockingFailureException raced) {
            throw new Refused("founding.problem.stepped");
        }
        events.publishEvent(new PublicChanged(lab));
    }

    /// What a lab needs, what is missing first.
    @Transactional(readOnly = true)
    public List<Row> checklist(LabId lab) {
        var sheet = reading.sheet(lab).orElseThrow(NotForYou::new);
        return sources.orderedStream()
                .flatMap(source -> source.rows(sheet).stream())
                .sorted(Comparator.comparing(Row::isDone).thenComparing(Row::order))
                .toList();
    }
}
