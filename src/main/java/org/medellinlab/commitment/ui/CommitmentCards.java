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
        renew(page, part -> part == acted || !isWrittenIn(part), null);
    }

    /// Shows anew what news changes, and no more.
    ///
    /// @param told on whose card it was told
    void showNews(Function<CommitmentPart, CommitmentPart.Page> page, CommitmentPart told) {
        renew(page, part -> part == told || (part.showsNews() && !isWrittenIn(part)), told);
    }

    private void renew(
            Function<CommitmentPart, CommitmentPart.Page> page,
            Predicate<CommitmentPart> which,
            @Nullable CommitmentPart told) {
        parts.stream().filter(which).forEach(part -> {
            var before = shown.remove(part);
            var now = part == told && before != null
                    ? part.goingOn(before, page.apply(part))
                    : part.card(page.apply(part));
            now.ifPresent(card -> {
                shown.put(part, card);
                filled.put(part, typed(card));
            });
        });
        var all = new ArrayList<Component>();
        parts.forEach(part -> Stream.ofNullable(shown.get(part)).forEach(all::add));
        all.addAll(more);
        getChildren().filter(old -> !all.contains(old)).toList().forEach(this::remove);
        for (var i = 0; i < all.size(); i++) {
            if (indexOf(all.get(i)) < 0) {
                addComponentAtIndex(i, all.get(i));
            }
        }
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
