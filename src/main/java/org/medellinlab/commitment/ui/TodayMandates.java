package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.time.LocalDateTime;
import java.util.Optional;
import org.medellinlab.commitment.MandateBoard;
import org.medellinlab.commitment.MandateReview.Stage;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.TodayCard;

/// Tells organisers how many promises wait for the new government of their city.
@org.springframework.stereotype.Component
class TodayMandates implements TodayCard {

    private final MandateBoard board;
    private final Messages messages;

    TodayMandates(MandateBoard board, Messages messages) {
        this.board = board;
        this.messages = messages;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public Optional<Component> card(Actor actor, LabHere lab, LocalDateTime now, Language reader) {
        if (!actor.is(Role.ORGANISER, lab.id())) {
            return Optional.empty();
        }
        var counts = board.count(lab.id());
        var all = counts.values().stream().mapToInt(Integer::intValue).sum();
        if (all == 0) {
            return Optional.empty();
        }
        var due = counts.getOrDefault(Stage.DUE, 0);
        return Optional.of(new Card(
                messages.get(reader, "commitment.mandates.title"),
                CommitmentCard.soft(messages.get(reader, "commitment.mandates.today", due, all - due)),
                new Anchor(lab.view("commitments/mandates"), messages.get(reader, "commitment.mandates.to-list"))));
    }
}
