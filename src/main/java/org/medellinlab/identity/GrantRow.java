package org.medellinlab.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Role;

/// A role somebody was granted.
///
/// @param lab where it holds; everywhere when absent
/// @param by who granted it; absent for the product itself
/// @param byName their name; absent, too, when they are no longer known
public record GrantRow(
        PersonId person,
        String name,
        Role role,
        @Nullable LabId lab,
        @Nullable PersonId by,
        @Nullable String byName,
        Instant at) {}
