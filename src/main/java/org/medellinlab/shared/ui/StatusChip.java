package org.medellinlab.shared.ui;

import com.vaadin.flow.component.html.Span;

/// A state in a word, with a shape and a colour: never the colour alone.
public class StatusChip extends Span {

    /// What the state means for the reader.
    public enum Tone {
        /// Done, in order.
        OK("ok", "●"),
        /// Under way, for information.
        INFO("info", "◐"),
        /// Needs somebody soon.
        WARN("warn", "◇"),
        /// Needs somebody now.
        DUE("due", "▲"),
        /// Nothing yet.
        NEUTRAL("neutral", "○");

        private final String className;
        private final String shape;

        Tone(String className, String shape) {
            this.className = className;
            this.shape = shape;
        }
    }

    public StatusChip(Tone tone, String words) {
        addClassNames("chip", tone.className);
        var shape = new Span(tone.shape);
        shape.getElement().setAttribute("aria-hidden", "true");
        add(shape, new Span(words));
    }
}
