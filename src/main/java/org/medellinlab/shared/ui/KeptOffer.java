package org.medellinlab.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.medellinlab.shared.KeptWords;

/// Offers what was left half written once: to be taken up again, or thrown away.
class KeptOffer extends Div {

    private final transient KeptWords.Kept kept;

    /// @param at when it was typed, spoken
    KeptOffer(KeptWords.Kept kept, String at, Consumer<KeptOffer> take, Consumer<KeptOffer> leave) {
        this.kept = kept;
        addClassName("kept-offer");
        var again = new Button(getTranslation("shared.kept.take"), click -> take.accept(this));
        again.addClassName("kept-take");
        add(
                new Span(getTranslation("shared.kept.offer", at)),
                again,
                new Button(getTranslation("shared.kept.leave"), click -> leave.accept(this)));
    }

    String place() {
        return kept.place();
    }

    KeptWords.Words left() {
        return kept.words();
    }
}
