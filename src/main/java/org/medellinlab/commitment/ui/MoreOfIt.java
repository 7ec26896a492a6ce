package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.IntSupplier;

/// Below what shows only its beginning: how much of how much is shown, and the way on; nothing once all is there.
class MoreOfIt extends Div {

    private final String key;
    private final int all;
    private final transient IntSupplier next;
    private final Span count = new Span();
    private final Button more = new Button();

    /// @param key of the words for so many of so many
    /// @param next shows more and says how many are shown then; called once at the beginning
    MoreOfIt(String key, int all, IntSupplier next) {
        this.key = key;
        this.all = all;
        this.next = next;
        addClassName("row");
        count.addClassName("soft");
        count.getElement().setAttribute("aria-live", "polite");
        more.setText(getTranslation("commitment.board.more"));
        more.addClickListener(click -> step());
        add(count, more);
        step();
    }

    private void step() {
        var shown = next.getAsInt();
        count.setText(getTranslation(key, shown, all));
        setVisible(shown < all);
    }
}
