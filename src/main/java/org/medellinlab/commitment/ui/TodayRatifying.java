package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.Component;
import java.time.LocalDateTime;
import java.util.Optional;
import org.medellinlab.commitment.Ratifying;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.TodayCard;

/// What waits for the reader's confirmation at home.
@org.springframework.stereotype.Component
class TodayRatifying implements TodayCard {

    private final Ratifying ratifying;
    private final WordsSource words;

    TodayRatifying(Ratifying ratifying, WordsSource words) {
        this.ratifying = ratifying;
        this.words = words;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public Optional<Component> card(Actor actor, LabHere lab, LocalDateTime now, Language reader) {
        if (!Words.isFor(actor, lab)) {
            return Optional.empty();
        }
        var waiting = ratifying.awaitingMe(lab.id());
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        var say = words.of(lab, reader);
        var card = new Card(say.say("commitment.home.today.title"));
        card.add(CommitmentCard.soft(say.say("commitment.home.today", waiting.size())));
        waiting.forEach(commitment -> card.add(TodayPromises.row(commitment, lab, say)));
        return Optional.of(card);
    }
}
