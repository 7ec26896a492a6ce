package org.medellinlab.registration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.medellinlab.registration.ParticipantKind;

/// In which capacity somebody comes: the colour and the shape of their badge, and the word.
class KindChip extends Span {

    KindChip(Component there, ParticipantKind kind) {
        addClassNames("chip", "kind-chip", "kind-" + kind.name().toLowerCase(Locale.ROOT));
        var shape = new Span(shape(kind));
        shape.getElement().setAttribute("aria-hidden", "true");
        add(shape, new Span(there.getTranslation("invitation.kind." + kind)));
    }

    /// The same as on the badges.
    static String shape(ParticipantKind kind) {
        return switch (kind) {
            case DELEGATE -> "●";
            case HOST -> "■";
            case FACILITATOR -> "▲";
            case INTERPRETER -> "◆";
            case ORGANISER -> "★";
            case OBSERVER -> "○";
        };
    }
}
