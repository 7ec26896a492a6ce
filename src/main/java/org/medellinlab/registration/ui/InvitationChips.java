package org.medellinlab.registration.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.medellinlab.registration.InvitationRow;
import org.medellinlab.registration.InvitationState;
import org.medellinlab.registration.ParticipantKind;
import org.medellinlab.shared.ui.StatusChip;
import org.medellinlab.shared.ui.StatusChip.Tone;

/// Where an invitation and its mail stand, and in which capacity somebody comes: a colour, a shape and a word each.
final class InvitationChips {

    private InvitationChips() {}

    static StatusChip state(Component there, InvitationState state) {
        var tone = switch (state) {
            case INVITED -> Tone.INFO;
            case PROPOSED_OTHER -> Tone.DUE;
            case WAITING -> Tone.WARN;
            case CONFIRMED -> Tone.OK;
            case DECLINED, CANCELLED -> Tone.NEUTRAL;
        };
        return new StatusChip(tone, there.getTranslation("invitation.state." + state));
    }

    static KindChip kind(Component there, ParticipantKind kind) {
        return new KindChip(there, kind);
    }

    /// What is wrong with the mail; nothing when it is on its way or there.
    static Optional<Component> troubleWithMail(Component there, InvitationRow row) {
        if (row.mail() == null) {
            return Optional.empty();
        }
        return switch (row.mail()) {
            case FAILED -> Optional.of(new StatusChip(Tone.DUE, there.getTranslation("invitation.mail.failed")));
            case UNCERTAIN, RETRY ->
                Optional.of(new StatusChip(Tone.WARN, there.getTranslation("invitation.mail.slow")));
            case PENDING, CLAIMED, HANDED_OVER, SENT, CANCELLED -> Optional.empty();
        };
    }
}
