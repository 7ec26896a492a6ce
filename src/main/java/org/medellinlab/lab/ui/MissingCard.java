package org.medellinlab.lab.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDateTime;
import java.util.Optional;
import org.medellinlab.lab.LabLifecycle;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.TodayCard;
import org.springframework.stereotype.Component;

/// Tells organisers what a lab still lacks, until it begins.
@Component
class MissingCard implements TodayCard {

    private final LabLifecycle lifecycle;
    private final Messages messages;

    MissingCard(LabLifecycle lifecycle, Messages messages) {
        this.lifecycle = lifecycle;
        this.messages = messages;
    }

    @Override
    public int order() {
        return 72;
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> card(
            Actor actor, LabHere lab, LocalDateTime now, Language reader) {
        if (!actor.is(Role.ORGANISER, lab.id()) || !now.toLocalDate().isBefore(lab.firstDay())) {
            return Optional.empty();
        }
        var list = new UnorderedList();
        lifecycle.checklist(lab.id()).stream()
                .filter(row -> !row.isDone())
                .forEach(row -> list.add(
                        new ListItem(new Anchor(row.path(), messages.get(reader, "founding.check." + row.key())))));
        return list.getChildren().findAny().isEmpty()
                ? Optional.empty()
                : Optional.of(new Card(messages.get(reader, "founding.check.title"), list));
    }
}
