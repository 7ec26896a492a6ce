package org.medellinlab.sitevisit.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.medellinlab.sitevisit.VisitSheet.DepartureRow;

/// How full a departure is: a bar, and beside it the number in words.
class SeatsBar extends Div {

    @Tag("progress")
    private static final class Bar extends HtmlComponent {
        Bar(int taken, int seats, String words) {
            getElement().setAttribute("value", Integer.toString(Math.min(taken, seats)));
            getElement().setAttribute("max", Integer.toString(Math.max(1, seats)));
            getElement().setAttribute("aria-label", words);
        }
    }

    SeatsBar(DepartureRow departure, String words) {
        addClassName("seats-bar");
        if (departure.left() == 0) {
            addClassName("full");
        }
        add(new Bar(departure.taken(), departure.seats(), words), new Span(words));
    }
}
