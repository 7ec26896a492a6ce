package org.medellinlab.agenda;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.medellinlab.agenda.AgendaChange.What;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.SpokenDates;
import org.springframework.stereotype.Component;

/// Says to one person what changes for them: "your visit moves from 9:00 to 10:30".
@Component
public class ChangeWords {

    private final Messages messages;

    ChangeWords(Messages messages) {
        this.messages = messages;
    }

    /// One sentence.
    ///
    /// @param own the item is particularly the reader's
    public String say(AgendaChange change, boolean own, Language reader) {
        var what = what(change, own, reader);
        var before = change.before();
        var after = change.after();
        if (before == null || after == null) {
            var key = change.what() == What.ADDED ? "release.one.added" : "release.one.cancelled";
            return messages.get(reader, key, what, when(change.item(), reader));
        }
        return switch (change.what()) {
            case MOVED -> moved(what, before, after, reader);
            case PLACE ->
                messages.get(
                        reader,
                        "release.one.place",
                        what,
                        in(before.venueName(), reader),
                        in(after.venueName(), reader));
            case RENAMED ->
                messages.get(
                        reader,
                        "release.one.renamed",
                        what(before, own, reader),
                        after.title().in(reader));
            case CERTAINTY ->
                messages.get(
                        reader,
                        after.approximate() ? "release.one.unsure" : "release.one.sure",
                        what,
                        when(after, reader));
            case CALLED_OFF -> messages.get(reader, "release.one.cancelled", what, when(after, reader));
            case TAKES_PLACE -> messages.get(reader, "release.one.takes-place", what, when(after, reader));
            default -> messages.get(reader, change.key(), change.arguments(reader));
        };
    }

    private String moved(String what, AgendaItemRow before, AgendaItemRow after, Language reader) {
        if (!before.day().equals(after.day())) {
            return messages.get(reader, "release.one.day", what, when(before, reader), when(after, reader));
        }
        var day = SpokenDates.day(after.day(), reader);
        return before.starts().equals(after.starts())
                ? messages.get(reader, "release.one.ends", what, said(before.ends()), said(after.ends()), day)
                : messages.get(reader, "release.one.moved", what, said(before.starts()), said(after.starts()), day);
    }

    private String what(AgendaChange change, boolean own, Language reader) {
        return what(change.item(), own, reader);
    }

    private String what(AgendaItemRow item, boolean own, Language reader) {
        var kind = own ? item.kind().name() : "NONE";
        return messages.get(reader, "release.one.what", kind, item.title().in(reader));
    }

    private static String when(AgendaItemRow item, Language reader) {
        return SpokenDates.day(item.day(), reader) + ", " + SpokenDates.times(item.starts(), item.ends());
    }

    private static String said(LocalTime time) {
        return SpokenDates.time(time);
    }

    private static String in(@Nullable LocalizedText text, Language reader) {
        return text == null ? "none" : text.in(reader);
    }
}
