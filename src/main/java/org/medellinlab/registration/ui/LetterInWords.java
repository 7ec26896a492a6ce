package org.medellinlab.registration.ui;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.medellinlab.mail.MailState;
import org.medellinlab.registration.InvitationFilter;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.ui.StatusChip;
import org.medellinlab.shared.ui.StatusChip.Tone;

/// What the screens about letters say in the same words.
final class LetterInWords {

    private LetterInWords() {}

    /// "Confirmado · delegado/a · Alcaldía de Recife · Português".
    static String filter(
            Component there,
            InvitationFilter filter,
            @Nullable LocalizedText organisation,
            boolean withRegistered,
            Language reader) {
        var words = new ArrayList<String>();
        if (filter.state() != null) {
            words.add(there.getTranslation("invitation.state." + filter.state()));
        }
        if (filter.kind() != null) {
            words.add(there.getTranslation("invitation.kind." + filter.kind()));
        }
        if (organisation != null) {
            words.add(organisation.in(reader));
        }
        if (filter.language() != null) {
            words.add(there.getTranslation("letter.reads", filter.language().ownName()));
        }
        if (words.isEmpty()) {
            words.add(there.getTranslation("letter.to-all"));
        }
        if (withRegistered) {
            words.add(there.getTranslation("letter.with-registered"));
        }
        return String.join(" · ", words);
    }

    static String moment(Instant at, ZoneId zone, Language reader) {
        var there = at.atZone(zone);
        return SpokenDates.day(there.toLocalDate(), reader) + ", " + SpokenDates.time(there.toLocalTime());
    }

    static StatusChip mail(Component there, MailState state) {
        var tone = switch (state) {
            case SENT -> Tone.OK;
            case FAILED -> Tone.DUE;
            case UNCERTAIN, RETRY -> Tone.WARN;
            case PENDING, CLAIMED, HANDED_OVER -> Tone.INFO;
            case CANCELLED -> Tone.NEUTRAL;
        };
        return new StatusChip(tone, there.getTranslation("letter.mail-state." + state));
    }
}
