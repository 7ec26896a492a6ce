package org.medellinlab.commitment;

import java.util.UUID;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Role;

/// Who may promise.
final class WhoMay {

    private WhoMay() {}

    /// A delegate for a seat they hold, a lead for their group, an organiser.
    static boolean promise(Actor actor, LabId lab, UUID group, boolean holdsSeat) {
        return actor.is(Role.ORGANISER, lab) || leads(actor, lab, group) || (holdsSeat && actor.is(Role.DELEGATE, lab));
    }

    private static boolean leads(Actor actor, LabId lab, UUID group) {
        return actor.is(Role.LEAD, lab) && actor.isFor(Role.LEAD, group);
    }
}
