package org.medellinlab.feedback.ui;

import org.medellinlab.shared.Actor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Role;

/// Who stands where in the room. Services check again.
final class Floor {

    private Floor() {}

    static boolean takesPart(Actor actor, LabHere lab) {
        return actor.isAdmin()
                || actor.roles().stream().anyMatch(held -> lab.id().equals(held.lab()));
    }

    static boolean facilitates(Actor actor, LabHere lab) {
        return actor.is(Role.FACILITATOR, lab.id()) || actor.is(Role.ORGANISER, lab.id());
    }

    /// Where a person answers: outside the application, so that it works on a bad network.
    static String answering(LabHere lab) {
        return "/my/exercise?lab=" + lab.slug();
    }
}
