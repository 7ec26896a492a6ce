package org.medellinlab.registration;

import org.medellinlab.shared.Role;

/// In which capacity somebody comes to a lab. Declared in the order in which a person's own are named.
public enum ParticipantKind {
    /// Comes for a city: books visits, answers exercises, promises.
    DELEGATE(Role.DELEGATE),
    /// Receives a visit.
    HOST(Role.HOST),
    /// Facilitates. What facilitators may do is granted by somebody and follows from no registration: coming as one
    /// opens what looking on opens.
    FACILITATOR(Role.OBSERVER),
    /// Interprets.
    INTERPRETER(Role.INTERPRETER),
    /// Is of the team that runs the lab; as with facilitators, what the team may do is granted.
    ORGANISER(Role.OBSERVER),
    /// Looks on.
    OBSERVER(Role.OBSERVER);

    private final Role role;

    ParticipantKind(Role role) {
        this.role = role;
    }

    /// The role in the lab that follows from it.
    public Role role() {
        return role;
    }
}
