package org.medellinlab.sitevisit.ui;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Role;

/// What somebody is with regard to the visits of a lab; the services check again.
///
/// @param takesPart in any role
/// @param books comes as a delegate, an interpreter or an observer, and so chooses visits
/// @param organises organises or facilitates
/// @param hosts the visits the person receives
record VisitReader(boolean takesPart, boolean books, boolean organises, Set<UUID> hosts) {

    private static final Set<Role> BOOKING = Set.of(Role.DELEGATE, Role.OBSERVER, Role.INTERPRETER);

    static VisitReader of(Actor actor, LabHere lab) {
        var here = actor.roles().stream()
                .filter(held -> lab.id().equals(held.lab()))
                .toList();
        return new VisitReader(
                actor.isAdmin() || !here.isEmpty(),
                here.stream().anyMatch(held -> BOOKING.contains(held.role())),
                actor.is(Role.ORGANISER, lab.id()) || actor.is(Role.FACILITATOR, lab.id()),
                here.stream()
                        .filter(held -> held.role() == Role.HOST)
                        .map(held -> held.thing())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /// Sees who is on board of the visit.
    boolean seesBoarding(UUID visit) {
        return organises || hosts.contains(visit);
    }
}
