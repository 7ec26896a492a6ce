package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.medellinlab.commitment.BoardPlaces;
import org.medellinlab.commitment.Ratification;
import org.medellinlab.commitment.Ratifying;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.ui.Notices;

/// How many of a lab's promises are confirmed at home; for organisers, the way to ask about the others.
class RatificationBar extends Div {

    RatificationBar(Ratifying ratifying, BoardPlaces places, Actor actor, LabHere lab) {
        addClassNames("row", "ratification-bar");
        var counts = places.ratified(lab.id());
        var all = counts.values().stream().mapToInt(Integer::intValue).sum();
        add(new Anchor(
                lab.view("commitments?ratification=" + Ratification.RATIFIED),
                getTranslation("commitment.home.count", counts.getOrDefault(Ratification.RATIFIED, 0), all)));
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
