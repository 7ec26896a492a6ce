package org.medellinlab.agenda;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.medellinlab.agenda.PlannedItem.Needed;
import org.medellinlab.shared.Language;

/// Which languages an item lacks, and who among the interpreters of the lab could put it into them. An interpreter is
/// whoever interprets at any item; of an item of which nobody has said in what it is held, nothing is lacking.
final class Interpreting {

    private final List<Language> working;
    private final Map<UUID, Needed> interpreters = new LinkedHashMap<>();

    Interpreting(DraftPlan plan) {
        working = plan.lab().draft().languages();
        plan.items().stream()
                .flatMap(item -> item.people().stream())
                .filter(person -> person.interprets() && !person.speaks().isEmpty())
                .forEach(person -> interpreters.putIfAbsent(person.who(), person));
    }

    /// Everybody who interprets, each once.
    List<Needed> interpreters() {
        return List.copyOf(interpreters.values());
    }

    /// The working languages in which it is neither held nor interpreted, and one of those of somebody who is needed
    /// and
    /// would understand nothing.
    List<Language> lacking(PlannedItem item) {
        if (item.languages().isEmpty()) {
            return List.of();
        }
        Set<Language> lacking = new LinkedHashSet<>(LanguageMissing.missing(item, working));
        item.people().stream()
                .filter(person -> !person.interprets() && !person.speaks().isEmpty())
                .filter(person -> !WithoutTheLanguage.lacks(item, person).isEmpty())
                .filter(person -> person.speaks().stream().noneMatch(lacking::contains))
                .forEach(person -> lacking.add(person.speaks().getFirst()));
        return List.copyOf(lacking);
    }

    /// The numbers of those who speak all it lacks and something of what it is held in.
    List<Integer> candidates(PlannedItem item) {
        var lacking = lacking(item);
        var candidates = new ArrayList<Integer>();
        if (lacking.isEmpty()) {
            return candidates;
        }
        var all = interpreters();
        for (var number = 0; number < all.size(); number++) {
            var speaks = all.get(number).speaks();
            if (speaks.containsAll(lacking) && item.languages().stream().anyMatch(speaks::contains)) {
                candidates.add(number);
            }
        }
        return candidates;
    }

    Needed chosen(int number, PlannedItem item) {
        var one = interpreters().get(number);
        return new Needed(one.who(), one.name(), true, lacking(item), one.speaks());
    }
}
