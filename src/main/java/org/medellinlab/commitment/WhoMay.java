package org.medellinlab.commitment;

import java.util.UUID;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Role;

/// Who may promise, and who may tell how it goes.
final class WhoMay {

    private WhoMay() {}

    /// A delegate for a seat they hold, a lead for their group, an organiser.
    static boolean promise(Actor actor, LabId lab, UUID group, boolean holdsSeat) {
        return actor.is(Role.ORGANISER, lab) || leads(actor, lab, group) || (holdsSeat && actor.is(Role.DELEGATE, lab));
    }

    /// Whoever holds the seat that owns it, the lead of the group, an organiser.
    static boolean report(Actor actor, LabId lab, UUID group, boolean holdsOwnerSeat) {
        return actor.is(Role.ORGANISER, lab) || leads(actor, lab, group) || holdsOwnerSeat;
    }

    private static boolean leads(Actor actor, LabId lab, UUID group) {
        return actor.is(Role.LEAD, lab) && actor.isFor(Role.LEAD, group);
    }
}
