package org.medellinlab.shared;

import java.util.stream.Stream;

/// Roles that follow from what a feature knows: grants, registrations, seats, groups, visits.
public interface RoleSource {

    Stream<HeldRole> rolesOf(PersonId person);
}
