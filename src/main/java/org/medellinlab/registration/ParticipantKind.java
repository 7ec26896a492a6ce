package org.medellinlab.registration;

import org.medellinlab.shared.Role;

/// In which capacity somebody comes to a lab. Declared in the order in which a person's own are named.
public enum ParticipantKind {
    /// Comes for a city: books visits, answers exercises, promises.
    DELEGATE(Role.DELEGATE),
    /// Receives a visit.
    HOST(Role.HOST),
    /// Interprets.
    INTERPRETER(Role.INTERPRETER),
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
