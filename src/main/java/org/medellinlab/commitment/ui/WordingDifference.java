package org.medellinlab.commitment.ui;

import java.util.ArrayList;
import org.medellinlab.commitment.Wording;

/// The parts of a promise's words that are not the same in another version of it.
record WordingDifference(Words say, Wording shown, Wording other) {

    String words() {
        var parts = new ArrayList<String>();
        if (!shown.statement().equals(other.statement())) {
            parts.add(shown.statement().in(say.reader()));
        }
        if (shown.horizon() != other.horizon()) {
            parts.add(say.say("commitment.horizon." + shown.horizon()));
        }
        if (!java.util.Objects.equals(shown.dueOn(), other.dueOn())) {
            parts.add(
                    shown.dueOn() == null
                            ? say.say("commitment.home.no-date")
                            : shown.dueOn().spoken(say.messages(), say.reader()));
        }
        if (!shown.knownBy().equals(other.knownBy())) {
            parts.add(say.say("commitment.known-by") + ": "
                    + (shown.knownBy().isEmpty() ? "–" : shown.knownBy().in(say.reader())));
        }
        return String.join(" · ", parts);
    }
}
