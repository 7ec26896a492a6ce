package org.medellinlab.agenda;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LabId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Tells organisers what does not fit in the draft. Nothing is refused because of it.
@Service
@PreAuthorize("@actor.mayOrganise(#lab)")
public class AgendaClashes {

    private final PlanReading plans;
    private final ClashRules rules;

    AgendaClashes(PlanReading plans, ClashRules rules) {
        this.plans = plans;
        this.rules = rules;
    }

    /// All of the draft, day by day.
    public List<Clash> of(LabId lab) {
        return rules.of(plans.plan(lab));
    }

    /// What would not fit about an item if it were saved like this.
    ///
    /// @param item absent for a new one
    public List<Clash> ifSaved(LabId lab, @Nullable UUID item, AgendaItemForm form) {
        var id = item == null ? new UUID(0, 0) : item;
        return rules.of(plans.with(lab, id, form)).stream()
                .filter(clash -> clash.isAbout(id))
                .toList();
    }
}
