package org.medellinlab.commitment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.medellinlab.directory.Directory;
import org.medellinlab.shared.ActText;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.Messages;
import org.springframework.stereotype.Component;

/// What whoever confirms a promise at home reads of it first: what it says, who promised it, by when, and what was
/// changed in it.
@Component
class RatifyWords {

    private final RatificationReading answered;
    private final PromiseSources sources;
    private final Directory directory;
    private final Messages messages;

    RatifyWords(RatificationReading answered, PromiseSources sources, Directory directory, Messages messages) {
        this.answered = answered;
        this.sources = sources;
        this.directory = directory;
        this.messages = messages;
    }

    List<ActText> of(LabId lab, CommitmentSheet sheet, Language reader) {
        var all = new ArrayList<ActText>();
        all.add(ActText.written(sheet.statement().shownIn(reader)));
        var owner = Objects.requireNonNull(sheet.ownerSeat());
        directory.seat(owner).ifPresent(seat -> all.add(PromisedBy.of(seat, messages, reader)));
        var due = sheet.dueOn();
        var until = sheet.runsUntil();
        if (due != null) {
            all.add(ActText.said(say(reader, "until", due.spoken(messages, reader))));
        } else if (until != null) {
            all.add(ActText.said(say(reader, "until", DueOn.day(until).spoken(messages, reader))));
        }
        var knownBy = sheet.knownBy();
        if (knownBy != null) {
            all.add(ActText.around(say(reader, "known-by", ActText.HERE), knownBy.shownIn(reader)));
        }
        var to = sources.difference(lab, reader).to(sheet.wording());
        if (!to.isEmpty()) {
            all.add(ActText.said(say(reader, "to", to)));
        }
        answered.answers(lab, sheet.id()).stream()
                .filter(row -> row.before() != null)
                .findFirst()
                .ifPresent(row -> {
                    var before = Objects.requireNonNull(row.before());
                    var after = Objects.requireNonNull(row.after());
                    var difference = sources.difference(lab, reader);
                    all.add(ActText.around(
                            say(reader, "before", ActText.HERE),
                            said(before, difference.words(before, after), reader)));
                    var now = difference.words(after, before);
                    if (!now.equals(after.statement().in(reader))) { // said above already
                        all.add(ActText.said(say(reader, "after", now)));
                    }
                    var reason = Objects.requireNonNullElse(row.reason(), "");
                    all.add(ActText.around(
                            say(reader, "why", ActText.HERE),
                            LocalizedText.of(row.language(), reason).shownIn(reader)));
                });
        all.add(ActText.said(say(reader, "public")));
        return all;
    }

    /// Its own words are marked as such when nothing else is different.
    private static LocalizedText.Shown said(Wording wording, String difference, Language reader) {
        var statement = wording.statement().shownIn(reader);
        return statement.words().equals(difference)
                ? statement
                : LocalizedText.of(reader, difference).shownIn(reader);
    }

    private String say(Language reader, String key, Object... arguments) {
        return messages.get(reader, "commitment.ratify." + key, arguments);
    }
}
