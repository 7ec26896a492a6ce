package org.medellinlab.lab;

import java.util.Optional;

/// Where a lab stands in its life.
public enum LabState {
    /// Being prepared; the public does not see it.
    DRAFT,
    /// The public sees it; people register.
    ANNOUNCED,
    /// Its days are running; exercises are open.
    RUNNING,
    /// Everybody has flown home; the network keeps its promises.
    FOLLOW_UP,
    /// History: nothing changes any more.
    ARCHIVED;

    /// The state that follows; nothing after the last.
    public Optional<LabState> next() {
        return this == ARCHIVED ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }

    /// The state before; nothing before the first.
    public Optional<LabState> before() {
        return this == DRAFT ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
    }

    public boolean isPublic() {
        return this != DRAFT;
    }
}
