package org.medellinlab.directory.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDateTime;
import java.util.Optional;
import org.medellinlab.directory.Handover;
import org.medellinlab.directory.HandoverSheet;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.TodayCard;
import org.springframework.stereotype.Component;

/// Somebody has come to a seat not long ago: what was handed over with it.
@Component
class NewSeatCard implements TodayCard {

    private final Handover handover;
    private final Messages messages;

    NewSeatCard(Handover handover, Messages messages) {
        this.handover = handover;
        this.messages = messages;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> card(
            Actor actor, LabHere lab, LocalDateTime now, Language reader) {
        var seats = handover.newSeats();
        if (seats.isEmpty()) {
            return Optional.empty();
        }
        var list = HoldingList.list();
        seats.forEach(seat -> list.add(new ListItem(new Anchor(
                HandoverSheet.path(seat.key()),
                seat.title().in(reader) + ", " + seat.organisationName().in(reader)))));
        return Optional.of(new Card(
                messages.get(reader, "handover.title"),
                new Paragraph(messages.get(reader, "handover.new-seat")),
                list));
    }
}
