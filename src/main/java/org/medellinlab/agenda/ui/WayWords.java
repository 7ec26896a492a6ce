package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.Component;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.medellinlab.agenda.TransferRow;
import org.medellinlab.shared.Language;

/// The ways to each item, in words: "25 min from the library, estimated".
final class WayWords {

    private WayWords() {}

    /// By the item they lead to; several one after the other, where those who come have been in different places.
    static Map<UUID, String> of(Component there, List<TransferRow> ways, Language reader) {
        var words = new HashMap<UUID, String>();
        ways.forEach(way -> words.merge(
                way.item(),
                there.getTranslation(
                        way.estimated() ? "clash.way.estimated" : "clash.way",
                        way.minutes(),
                        way.from().in(reader)),
                (one, other) -> one.contains(other) ? one : one + "; " + other));
        return words;
    }
}
