package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import org.medellinlab.commitment.CommitmentSheet;
import org.medellinlab.commitment.RatificationRow;
import org.medellinlab.commitment.Wording;
import org.medellinlab.commitment.WordingDifference;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.ui.StatusChip;
import org.medellinlab.shared.ui.StatusChip.Tone;

/// One answer given at home: by whom, why, and what it said before.
class RatificationEntry extends Article {

    private final transient Words say;
    private final transient WordingDifference difference;

    RatificationEntry(
            RatificationRow answer, CommitmentSheet commitment, LabHere lab, Words say, WordingDifference difference) {
        this.say = say;
        this.difference = difference;
        addClassName("update");
        var tone = switch (answer.answer()) {
            case RATIFIED -> Tone.OK;
            case CHANGED -> Tone.INFO;
            case DECLINED -> Tone.DUE;
        };
        var how = say.say(
                "commitment.home.entry",
                say.day(answer.at().atZone(lab.zone()).toLocalDate()),
                say.seat(Objects.requireNonNullElse(answer.seat(), commitment.ownerSeat())),
                say.say("commitment.channel." + answer.channel()));
        var line = new Div(
                new StatusChip(tone, say.say("commitment.home.answer." + answer.answer())), CommitmentCard.soft(how));
        line.addClassNames("row", "between");
        add(line);
        if (answer.reason() != null) {
            var reason = new Paragraph(answer.reason());
            reason.getElement().setAttribute("lang", answer.language().tag());
            add(reason);
        }
        if (answer.before() != null && answer.after() != null) {
            add(said("commitment.home.before", answer.before(), answer.after(), "wording-before"));
            add(said("commitment.home.after", answer.after(), answer.before(), "wording-after"));
        }
    }

    /// What differs, in words.
    private Component said(String key, Wording shown, Wording other, String style) {
        var label = new Span(say.say(key));
        label.addClassName("soft");
        var box = new Div(label, new Span(difference.words(shown, other)));
        box.addClassNames("wording", style);
        return box;
    }
}
