package org.medellinlab.lab;

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

    public boolean isPublic() {
        return this != DRAFT;
    }
}
