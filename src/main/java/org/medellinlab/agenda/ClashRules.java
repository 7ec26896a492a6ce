package org.medellinlab.agenda;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/// All rules over one plan, day by day.
@Component
class ClashRules {

    private final List<ClashSource> rules;

    ClashRules(List<ClashSource> rules) {
        this.rules = List.copyOf(rules);
    }

    List<Clash> of(DraftPlan plan) {
        return rules.stream()
                .flatMap(rule -> rule.clashes(plan))
                .sorted(Comparator.comparing(Clash::day))
                .toList();
    }
}
