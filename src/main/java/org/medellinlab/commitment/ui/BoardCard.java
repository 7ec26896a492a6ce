package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medellinlab.commitment.BoardRow;
import org.medellinlab.commitment.CommitmentState;
import org.medellinlab.commitment.DueOn;
import org.medellinlab.commitment.PromiseExtras;
import org.medellinlab.commitment.Ratification;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.ui.StatusChip;
import org.medellinlab.shared.ui.StatusChip.Tone;

/// One promise on a board.
class BoardCard extends Article {

    BoardCard(BoardRow row, LabHere lab, BoardWords say) {
        addClassNames("card", "commitment-card");
        add(
                new H3(new Anchor(
                        lab.view("commitments/" + row.key()), row.statement().in(say.reader()))),
                Words.meter(row.completion()),
                chips(row, say),
                CommitmentCard.soft(when(row, say)));
        var owner = CommitmentCard.soft(owner(row, say));
        owner.addClassName("owner");
        add(owner, CommitmentCard.soft(news(row, say)));
    }

    private static Div chips(BoardRow row, BoardWords say) {
        var chips = new Div(say.completion(row.completion()));
        chips.addClassNames("row", "chips");
        if (row.state() != CommitmentState.OPEN) {
            var until = row.standing().until();
            chips.add(new StatusChip(
                    Tone.NEUTRAL,
                    until == null
                            ? say.say("commitment.state." + row.state())
                            : say.say("commitment.paused-until", say.day(until))));
        }
        if (row.isOverdueOn(say.today())) {
            chips.add(new StatusChip(Tone.DUE, say.say("commitment.overdue")));
        }
        if (row.ratification() != Ratification.RATIFIED) {
            chips.add(new StatusChip(
                    row.ratification() == Ratification.PROVISIONAL ? Tone.WARN : Tone.DUE,
                    say.say("commitment.ratification." + row.ratification())));
        }
        if (row.visibility() == PromiseExtras.Visibility.LAB) {
            chips.add(new StatusChip(Tone.INFO, say.say("commitment.only-lab")));
        }
        return chips;
    }

    private static String when(BoardRow row, BoardWords say) {
        var until = row.dueOn() != null
                ? row.dueOn().spoken(say.messages(), say.reader())
                : row.runsUntil() == null
                        ? ""
                        : say.say("commitment.until", DueOn.day(row.runsUntil()).spoken(say.messages(), say.reader()));
        return Stream.of(say.say("commitment.horizon." + row.horizon()), until)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String owner(BoardRow row, BoardWords say) {
        return row.seat() == null || row.organisationName() == null
                ? say.say("commitment.no-seat")
                : row.seat().in(say.reader()) + ", " + row.organisationName().in(say.reader());
    }

    private static String news(BoardRow row, BoardWords say) {
        return row.lastNews() == null
                ? say.say("commitment.no-news")
                : say.say(
                        "commitment.board.last-news",
                        Math.max(0, say.today().toEpochDay() - row.lastNews().toEpochDay()));
    }
}
