package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.Component;
import java.time.LocalDateTime;
import java.util.Optional;
import org.medellinlab.commitment.CommitmentReading;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.EmptyState;
import org.medellinlab.shared.ui.TodayCard;

/// A monitor's Today: the latest that people have told, to be looked at.
@org.springframework.stereotype.Component
class TodayNews implements TodayCard {

    private static final int SHOWN = 5;

    private final CommitmentReading commitments;
    private final WordsSource words;

    TodayNews(CommitmentReading commitments, WordsSource words) {
        this.commitments = commitments;
        this.words = words;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Optional<Component> card(Actor actor, LabHere lab, LocalDateTime now, Language reader) {
        if (actor.roles().stream()
                .noneMatch(h -> h.role() == Role.MONITOR && lab.id().equals(h.lab()))) {
            return Optional.empty();
        }
        var say = words.of(lab, reader);
        var told = commitments.toldLast(lab.id(), SHOWN);
        var card = new Card(say.say("commitment.today.news"));
        if (told.isEmpty()) {
            card.add(new EmptyState(say.say("commitment.today.no-news")));
        }
        told.forEach(c -> {
            card.add(TodayPromises.row(c, lab, say));
            card.add(CommitmentCard.soft(say.lastNews(c)));
        });
        return Optional.of(card);
    }
}
