package org.medellinlab.shared;

import java.util.OptionalInt;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;

/// How far the parts of a YAML text stand inside one another. To be asked before the text becomes a tree: what makes
/// the
/// tree goes down with it, and a few thousand brackets are enough to exhaust it.
public final class YamlLevels {

    private YamlLevels() {}

    /// The line, counted from 1, of the first list or mapping deeper than so many levels; absent when there is none.
    ///
    /// @throws org.snakeyaml.engine.v2.exceptions.YamlEngineException for what is no YAML
    public static OptionalInt beyond(String text, LoadSettings settings, int most) {
        var levels = 0;
        for (var event : new Parse(settings).parseString(text)) {
            switch (event.getEventId()) {
                case MappingStart, SequenceStart -> {
                    if (++levels > most) {
                        return OptionalInt.of(line(event));
                    }
                }
                case MappingEnd, SequenceEnd -> levels--;
                default -> {}
            }
        }
        return OptionalInt.empty();
    }

    private static int line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }
}
