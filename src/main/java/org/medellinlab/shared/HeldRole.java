package org.medellinlab.shared;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A role and where it holds: in one lab, for one thing in it (a group, a visit), or everywhere when both are absent.
public record HeldRole(
        Role role, @Nullable LabId lab, @Nullable UUID thing) {

    public static HeldRole everywhere(Role role) {
        return new HeldRole(role, null, null);
    }

    public static HeldRole in(LabId lab, Role role) {
        return new HeldRole(role, lab, null);
    }
}
