package org.medellinlab.agenda;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medellinlab.agenda.PlannedItem.Needed;
import org.medellinlab.shared.Language;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// An interpreter into a language they are not known to speak; or a host, speaker or facilitator who speaks none of the
/// item's languages and whom nobody interprets. Of people whose languages nobody wrote down nothing is said.
@Component
@Order(22)
class WithoutTheLanguage implements ClashSource {

    @Override
    public Stream<Clash> clashes(DraftPlan plan) {
        return plan.items().stream()
                .flatMap(item -> item.people().stream()
                        .filter(person -> !person.speaks().isEmpty())
                        .flatMap(person -> {
                            var lacks = lacks(item, person);
                            return lacks.isEmpty()
                                    ? Stream.empty()
                                    : Stream.of(Clash.of(
                                            "language-lacking",
                                            item,
                                            person.name(),
                                            item.title(),
                                            lacks.stream()
                                                    .map(Language::ownName)
                                                    .collect(Collectors.joining(", ")),
                                            person.interprets() ? "interpreter" : "other"));
                        }));
    }

    static List<Language> lacks(PlannedItem item, Needed person) {
        if (person.interprets()) {
            return person.into().stream()
                    .filter(language -> !person.speaks().contains(language))
                    .toList();
        }
        var interpreted = item.people().stream().anyMatch(Needed::interprets);
        var understood = item.languages().stream().anyMatch(person.speaks()::contains);
        return item.languages().isEmpty() || understood || interpreted ? List.of() : item.languages();
    }
}
