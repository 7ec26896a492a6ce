package org.medellinlab.shared;

import java.util.Set;
import java.util.UUID;

/// Who is acting: a signed-in person with the roles held at this moment, or the product itself.
///
/// @param language the person's first language that the product speaks
public record Actor(PersonId person, String name, Language language, Set<HeldRole> roles) {

    private static final PersonId NOBODY = new PersonId(new UUID(0, 0));

    /// The product itself: imports, jobs, the first start.
    public static final Actor SYSTEM =
            new Actor(NOBODY, "Medellín Lab", Language.ES, Set.of(HeldRole.everywhere(Role.ADMIN)));

    public boolean isAdmin() {
        return roles.stream().anyMatch(held -> held.role() == Role.ADMIN);
    }

    public boolean isSystem() {
        return person.equals(NOBODY);
    }

    /// Holds the role in the lab; an administrator holds every granted role.
    public boolean is(Role role, LabId lab) {
        return roles.stream()
                        .anyMatch(held -> held.role() == role
                                && (held.lab() == null || held.lab().equals(lab)))
                || (isAdmin() && role.ordinal() <= Role.MONITOR.ordinal());
    }

    public boolean isFor(Role role, UUID thing) {
        return roles.stream().anyMatch(held -> held.role() == role && thing.equals(held.thing()));
    }

    /// The network office, or an administrator.
    public boolean keepsDirectory() {
        return isAdmin() || isAnywhere(Role.NETWORK_OFFICE);
    }

    public boolean isAnywhere(Role role) {
        return roles.stream().anyMatch(held -> held.role() == role);
    }
}
