package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.medellinlab.commitment.CommitmentSheet;
import org.medellinlab.commitment.Ratification;
import org.medellinlab.commitment.Ratifying;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.ui.Notices;

/// How many of a lab's promises are confirmed at home; for organisers, the way to ask about the others.
class RatificationBar extends Div {

    RatificationBar(Ratifying ratifying, Actor actor, LabHere lab, List<CommitmentSheet> all) {
        addClassNames("row", "ratification-bar");
        var ratified = all.stream()
                .filter(c -> c.ratification() == Ratification.RATIFIED)
                .count();
        add(new Span(getTranslation("commitment.home.count", ratified, all.size())));
        var unasked =
                actor.is(Role.ORGANISER, lab.id()) ? ratifying.unasked(lab.id()).size() : 0;
        if (unasked > 0) {
            var words = new Span(getTranslation("commitment.home.unasked", unasked));
            words.addClassName("soft");
            add(words, new Button(getTranslation("commitment.home.ask-all"), click -> {
                Notices.done(getTranslation("commitment.home.ask-all-done", ratifying.askAll(lab.id())));
                click.getSource().setVisible(false);
                words.setVisible(false);
            }));
        }
    }
}
