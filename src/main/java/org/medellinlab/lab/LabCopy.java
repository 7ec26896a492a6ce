package org.medellinlab.lab;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LabId;

/// A lab on its way into another one. Each part says which row became which, so that later parts find theirs again.
public final class LabCopy {

    private final LabId from;
    private final LabId to;
    private final int days;
    private final Map<UUID, UUID> became = new HashMap<>();

    LabCopy(LabId from, LabId to, int days) {
        this.from = from;
        this.to = to;
        this.days = days;
    }

    public LabId from() {
        return from;
    }

    public LabId to() {
        return to;
    }

    /// By how many days everything dated moves.
    public int days() {
        return days;
    }

    public void became(UUID original, UUID copy) {
        became.put(original, copy);
    }

    /// The copy of a row; nothing when it did not come along.
    public @Nullable UUID copyOf(@Nullable UUID original) {
        return original == null ? null : became.get(original);
    }
}
