package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.medellinlab.commitment.CommitmentState;
import org.medellinlab.commitment.CommitmentTracking;
import org.medellinlab.commitment.PromiseLife;
import org.medellinlab.shared.ui.Card;

/// Lets an open commitment rest or ends it, for those who may tell how it goes.
@org.springframework.stereotype.Component
class EndingPart implements CommitmentPart {

    private final PromiseLife life;
    private final CommitmentTracking tracking;

    EndingPart(PromiseLife life, CommitmentTracking tracking) {
        this.life = life;
        this.tracking = tracking;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public Optional<Component> card(Page page) {
        if (page.commitment().state() != CommitmentState.OPEN
                || !tracking.mayReport(page.lab().id(), page.commitment())) {
            return Optional.empty();
        }
        var card = new Card(page.say().say("commitment.standing.OPEN"));
        card.addClassName("ratification-card");
        card.add(CommitmentCard.soft(page.say().say("commitment.standing.about")));
        card.add(new StandingForms(life, page).others());
        return Optional.of(card);
    }
}
