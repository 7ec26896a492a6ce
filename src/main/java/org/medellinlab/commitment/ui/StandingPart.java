package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.medellinlab.commitment.CommitmentState;
import org.medellinlab.commitment.CommitmentTracking;
import org.medellinlab.commitment.PromiseLife;
import org.medellinlab.shared.ui.Card;

/// That a commitment rests or has ended, and why, for every reader; the way on for those who may.
@org.springframework.stereotype.Component
class StandingPart implements CommitmentPart {

    private final PromiseLife life;
    private final CommitmentTracking tracking;

    StandingPart(PromiseLife life, CommitmentTracking tracking) {
        this.life = life;
        this.tracking = tracking;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Component> card(Page page) {
        var commitment = page.commitment();
        var standing = commitment.standing();
        if (standing.state() == CommitmentState.OPEN) {
            return Optional.empty();
        }
        var say = page.say();
        var card = new Card(say.say("commitment.standing." + standing.state()));
        card.addClassName("ratification-card");
        if (standing.until() != null) {
            card.add(new Paragraph(say.say("commitment.standing.until", say.day(standing.until()))));
        }
        if (standing.reason() != null) {
            var shown = standing.reason().shownIn(say.reader());
            var reason = new Paragraph(shown.words());
            reason.getElement().setAttribute("lang", shown.language().tag());
            card.add(reason);
        }
        if (tracking.mayReport(page.lab().id(), commitment)) {
            var forms = new StandingForms(life, page);
            card.add(forms.open());
            if (standing.state() == CommitmentState.PAUSED) {
                card.add(forms.others());
            }
        }
        return Optional.of(card);
    }
}
