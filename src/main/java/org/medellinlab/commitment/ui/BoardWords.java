package org.medellinlab.commitment.ui;

import java.time.LocalDate;
import org.medellinlab.commitment.Completion;
import org.medellinlab.commitment.DueOn;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.ui.StatusChip;
import org.medellinlab.shared.ui.StatusChip.Tone;

/// How a row of a board is said; it knows no names, because the row has them.
record BoardWords(Messages messages, Language reader, LocalDate today) {

    String say(String key, Object... arguments) {
        return messages.get(reader, key, arguments);
    }

    String day(LocalDate day) {
        return DueOn.day(day).spoken(messages, reader);
    }

    StatusChip completion(Completion completion) {
        var tone = switch (completion) {
            case NO_EVIDENCE, NOT_STARTED -> Tone.NEUTRAL;
            case LIMITED -> Tone.INFO;
            case SUBSTANTIAL, COMPLETE -> Tone.OK;
        };
        return new StatusChip(tone, say("commitment.completion." + completion));
    }
}
