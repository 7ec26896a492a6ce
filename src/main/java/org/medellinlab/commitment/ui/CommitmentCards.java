package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The cards of one commitment. After an action on one of them all are shown anew, but those in which somebody is
/// writing: what is typed there stays.
class CommitmentCards extends Div {

    private final transient List<CommitmentPart> parts;
    private final transient Map<CommitmentPart, Component> shown = new HashMap<>();
    private final transient Map<CommitmentPart, List<String>> filled = new HashMap<>();
    private List<Component> more = List.of();

    CommitmentCards(List<CommitmentPart> parts) {
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(CommitmentPart::order))
                .toList();
        addClassName("commitment-main");
    }

    /// @param acted on whose card something was done: it is shown anew in any case
    /// @param more what other features say, below
    void show(
            Function<CommitmentPart, CommitmentPart.Page> page, @Nullable CommitmentPart acted, List<Component> more) {
        this.more = more;
        parts.stream().filter(part -> part == acted || !isWrittenIn(part)).forEach(part -> {
            shown.remove(part);
            keep(part, part.card(page.apply(part)));
        });
        lay();
    }

    /// Shows anew what the news changes, and no more.
    ///
    /// @param told on whose card it was told
    void showNews(
            Function<CommitmentPart, CommitmentPart.Page> page,
            CommitmentPart told,
            Predicate<CommitmentPart> changed) {
        parts.stream()
                .filter(part -> part == told || (changed.test(part) && !isWrittenIn(part)))
                .forEach(part -> {
                    var before = shown.remove(part);
                    keep(part, before == null ? part.card(page.apply(part)) : part.goingOn(before, page.apply(part)));
                });
        lay();
    }

    private void keep(CommitmentPart part, Optional<Component> now) {
        now.ifPresent(card -> {
            shown.put(part, card);
            filled.put(part, typed(card));
        });
    }

    private void lay() {
        var all = new ArrayList<Component>();
        parts.forEach(part -> Stream.ofNullable(shown.get(part)).forEach(all::add));
        all.addAll(more);
        Laid.in(this, all);
    }

    private boolean isWrittenIn(CommitmentPart part) {
        var card = shown.get(part);
        return card != null && !typed(card).equals(filled.get(part));
    }

    private static List<String> typed(Component card) {
        return Stream.concat(
                        card instanceof TextFieldBase<?, ?> field
                                ? Stream.of(Objects.toString(field.getValue(), ""))
                                : Stream.empty(),
                        card.getChildren().flatMap(child -> typed(child).stream()))
                .toList();
    }
}
