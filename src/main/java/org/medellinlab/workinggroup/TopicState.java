package org.medellinlab.workinggroup;

/// Where a topic of the Open Space stands.
public enum TopicState {
    /// On the marketplace: people may say that they come, it may get a time and a place.
    PROPOSED,
    /// Taken back by who proposed it; it can come back.
    WITHDRAWN,
    /// Goes on as a working group.
    BECAME_GROUP
}
