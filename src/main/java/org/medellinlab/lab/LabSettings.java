package org.medellinlab.lab;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PublicChanged;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.StaleValues;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What organisers set of their lab: what it is called, its days and languages, how far its horizons run, and where it
/// stands in its life. Its slug and its city stay what they were: links and history rest on them.
@Service
@Transactional
@PreAuthorize("@actor.mayOrganise(#lab)")
public class LabSettings {

    /// What is set now ([LabValues]), and which version of it.
    ///
    /// @param named how often updates and assessments name each reporting period, by its key
    public record Kept(Map<String, String> values, long version, Map<String, Integer> named) {}

    private final Labs labs;
    private final List<DaysInUse> uses;
    private final List<PeriodsInUse> namers;
    private final CurrentActor actor;
    private final LabHold holds;
    private final ApplicationEventPublisher events;

    LabSettings(
            Labs labs,
            List<DaysInUse> uses,
            List<PeriodsInUse> namers,
            CurrentActor actor,
            LabHold holds,
            ApplicationEventPublisher events) {
        this.labs = labs;
        this.uses = uses;
        this.namers = namers;
        this.actor = actor;
        this.holds = holds;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Kept kept(LabId lab) {
        return kept(find(lab));
    }

    /// Writes what was typed over the version that was read.
    ///
    /// @throws StaleValues when somebody else wrote in the meantime
    /// @throws Refused for a lab that is history, when an activity would be left outside the days, and when a
    ///     reporting period that is named would be another or none
    public Kept revise(LabId lab, Map<String, String> typed, long version) {
        LabValues.problems(typed).values().stream().findFirst().ifPresent(key -> {
            throw new Refused(key);
        });
        // taken before it is read, so that of two who save at once the second sees what the first wrote
        holds.hold(lab);
        var known = find(lab);
        if (known.version() != version) {
            throw new StaleValues(kept(known).values(), known.version());
        }
        var before = known.draft("");
        if (before.state() == LabState.ARCHIVED && !actor.isAdmin()) {
            throw new Refused("settings.lab.problem.archived");
        }
        var next = LabValues.over(before, typed);
        if (!next.equals(before)) {
            if (!next.firstDay().equals(before.firstDay()) || !next.lastDay().equals(before.lastDay())) {
                uses.forEach(use -> use.leaveNothingOut(lab, next.firstDay(), next.lastDay()));
            }
            leaveNamedPeriods(lab, before, next);
            known.revise(next, known.hostCity());
            labs.saveAndFlush(known);
            events.publishEvent(new PublicChanged(lab));
        }
        return kept(known);
    }

    private Lab find(LabId lab) {
        return labs.findById(lab.value()).orElseThrow(NotForYou::new);
    }

    /// What was told or found in a period stays in it.
    private void leaveNamedPeriods(LabId lab, LabDraft before, LabDraft next) {
        var gone = before.reportingPeriods().stream()
                .filter(period -> !next.reportingPeriods().contains(period))
                .toList();
        if (gone.isEmpty()) {
            return;
        }
        var named = named(lab);
        for (var period : gone) {
            var times = named.getOrDefault(period.key(), 0);
            if (times > 0) {
                throw new Refused("settings.lab.period.problem.named", period.key(), times);
            }
        }
    }

    private Map<String, Integer> named(LabId lab) {
        var named = new HashMap<String, Integer>();
        namers.forEach(namer -> namer.named(lab).forEach((period, times) -> named.merge(period, times, Integer::sum)));
        return named;
    }

    private Kept kept(Lab lab) {
        return new Kept(LabValues.of(lab.draft("")), lab.version(), named(new LabId(lab.uuid())));
    }
}
