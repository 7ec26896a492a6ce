package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDateTime;
import java.util.Optional;
import org.medellinlab.agenda.AgendaClashes;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.TodayCard;
import org.springframework.stereotype.Component;

/// Tells organisers what does not fit in the days that are left.
@Component
class WarningsCard implements TodayCard {

    private static final int SHOWN = 3;

    private final AgendaClashes clashes;
    private final Messages messages;

    WarningsCard(AgendaClashes clashes, Messages messages) {
        this.clashes = clashes;
        this.messages = messages;
    }

    @Override
    public int order() {
        return 71;
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> card(
            Actor actor, LabHere lab, LocalDateTime now, Language reader) {
        if (!actor.is(Role.ORGANISER, lab.id()) || now.toLocalDate().isAfter(lab.lastDay())) {
            return Optional.empty();
        }
        var ahead = clashes.of(lab.id()).stream()
                .filter(clash -> !clash.day().isBefore(now.toLocalDate()))
                .toList();
        if (ahead.isEmpty()) {
            return Optional.empty();
        }
        var list = new UnorderedList();
        ahead.stream()
                .limit(SHOWN)
                .forEach(clash -> list.add(new ListItem(messages.get(reader, clash.key(), clash.arguments(reader)))));
        return Optional.of(new Card(
                messages.get(reader, "clash.count", ahead.size()),
                list,
                new Anchor(
                        lab.view("agenda") + "?day=" + ahead.getFirst().day(),
                        messages.get(reader, "clash.today.open"))));
    }
}
