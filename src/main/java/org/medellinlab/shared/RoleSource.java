package org.medellinlab.shared;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Roles that follow from what a feature knows: grants, registrations, seats, groups, visits.
public interface RoleSource {

    /// Which roles `:person` holds, as a select of `role, lab_id, thing_id` and then of [Tenure#COLUMNS], for a role
    /// that
    /// goes with a seat, or of [Tenure#ALWAYS].
    String question();

    /// Why people hold these roles, for those that nobody granted, by name.
    ///
    /// @param lab only of this lab; of all when absent
    /// @param person only of this person; of everybody when absent
    default Stream<FollowingRole> following(@Nullable LabId lab, @Nullable PersonId person) {
        return Stream.empty();
    }
}
