package org.medellinlab.agenda;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medellinlab.shared.Language;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// A working language of the lab in which an item is neither held nor interpreted. Of an item of which nobody has said
/// in what it is held, nothing is said here.
@Component
@Order(24)
class LanguageMissing implements ClashSource {

    @Override
    public Stream<Clash> clashes(DraftPlan plan) {
        return plan.items().stream().filter(item -> !item.languages().isEmpty()).flatMap(item -> {
            var missing = missing(item, plan.lab().draft().languages());
            return missing.isEmpty()
                    ? Stream.empty()
                    : Stream.of(Clash.of(
                            "language-missing",
                            item,
                            item.title(),
                            missing.stream().map(Language::ownName).collect(Collectors.joining(", "))));
        });
    }

    static List<Language> missing(PlannedItem item, List<Language> working) {
        return working.stream()
                .filter(language -> !item.languages().contains(language))
                .filter(language -> item.people().stream()
                        .noneMatch(
                                person -> person.interprets() && person.into().contains(language)))
                .toList();
    }
}
