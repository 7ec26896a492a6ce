package org.medellinlab.agenda;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.medellinlab.agenda.PlanningTask.Session;

/// A session as the solver moves it about.
@PlanningEntity
@NullUnmarked // the solver makes it empty and fills it
public class SolverPlaced {

    @PlanningId
    private Integer number;

    @PlanningPin
    private boolean pinned;

    @ValueRangeProvider(id = "starts")
    private List<Integer> starts;

    @ValueRangeProvider(id = "where")
    private List<Integer> where;

    @PlanningVariable(valueRangeProviderRefs = "starts")
    private Integer slot;

    /// A room and who interprets there, as [PlanningTask#place] counts them.
    @PlanningVariable(valueRangeProviderRefs = "where")
    private Integer room;

    private PlanningTask task;
    private PlanningRules rules;
    private Session session;

    public SolverPlaced() {}

    SolverPlaced(PlanningTask task, PlanningRules rules, Session session, int slot, int room) {
        this.task = task;
        this.rules = rules;
        this.session = session;
        number = session.number();
        pinned = session.pinned();
        starts = task.starts(session.length());
        where = session.where();
        this.slot = slot;
        this.room = room;
    }

    Integer number() {
        return number;
    }

    int slot() {
        return Objects.requireNonNull(slot);
    }

    int room() {
        return Objects.requireNonNull(room);
    }

    Integer day() {
        return task.dayOf(slot());
    }

    int length() {
        return session.length();
    }

    int brokenAlone() {
        return rules.broken(session, slot(), room());
    }

    int brokenWith(SolverPlaced other) {
        return rules.broken(session, slot(), room(), other.session, other.slot(), other.room());
    }

    DayRules.Part part() {
        return task.part(session, slot());
    }

    int moved() {
        return rules.moved(session, slot(), room());
    }
}
