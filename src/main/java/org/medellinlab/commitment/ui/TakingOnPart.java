package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import org.medellinlab.commitment.CommitmentState;
import org.medellinlab.commitment.TakingOn;
import org.medellinlab.directory.SeatRow;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.Needed;
import org.medellinlab.shared.ui.Notices;

/// Gives a seat to a commitment that the group owns, for those who may name one.
@org.springframework.stereotype.Component
class TakingOnPart implements CommitmentPart {

    private final TakingOn taking;

    TakingOnPart(TakingOn taking) {
        this.taking = taking;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Optional<Component> card(Page page) {
        var commitment = page.commitment();
        if (commitment.ownerSeat() != null || commitment.state() == CommitmentState.CLOSED) {
            return Optional.empty();
        }
        var seats = taking.seats(page.lab().id(), commitment);
        var leads =
                page.actor().is(Role.ORGANISER, page.lab().id()) || page.actor().isFor(Role.LEAD, commitment.group());
        if (seats.isEmpty() && !leads) {
            return Optional.empty();
        }
        var say = page.say();
        var card = new Card(say.say("commitment.take-on.title"));
        card.addClassName("ratification-card");
        if (seats.isEmpty()) {
            card.add(new Paragraph(say.say("commitment.take-on.no-seats")));
        } else {
            card.add(new Paragraph(say.say("commitment.take-on.about")), form(seats, page));
        }
        return Optional.of(card);
    }

    private Component form(List<SeatRow> seats, Page page) {
        var say = page.say();
        var seat = new ComboBox<SeatRow>(say.say("commitment.take-on.seat"));
        seat.setItems(seats);
        seat.setItemLabelGenerator(row ->
                row.title().in(say.reader()) + ", " + row.organisationName().in(say.reader()));
        if (seats.size() == 1) {
            seat.setValue(seats.getFirst());
        }
        var send = new Button(say.say("commitment.take-on.send"));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.addClickListener(click -> {
            if (Needed.are(seat)) {
                take(seat, page);
            }
        });
        var form = new Div(seat, send);
        form.addClassName("ratification-form");
        return form;
    }

    private void take(ComboBox<SeatRow> seat, Page page) {
        var lab = page.lab().id();
        var commitment = page.commitment().id();
        try {
            var taken = taking.takeOn(lab, commitment, seat.getValue().id());
            page.afterwards().run();
            Notices.undoable(
                    page.say().say("commitment.take-on.done"), page.say().say("commitment.undo"), () -> {
                        try {
                            taking.giveBack(lab, commitment, taken);
                        } catch (Refused refused) {
                            Notices.done(page.say().say(refused.key(), refused.arguments()));
                        } catch (NotForYou passedOn) {
                            Notices.done(page.say().say("commitment.refused.taken-changed"));
                        }
                        page.afterwards().run();
                    });
        } catch (Refused refused) {
            Notices.refused(seat, refused);
            page.afterwards().run(); // it shows who has it now
        }
    }
}
