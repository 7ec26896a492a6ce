package org.medellinlab.shared;

import java.util.Map;

/// Somebody else saved the same form in the meantime. Carries what they saved, so that nobody's typing is lost.
public class StaleValues extends Refused {

    private final transient Map<String, String> theirs;
    private final long version;

    public StaleValues(Map<String, String> theirs, long version) {
        super("shared.versions.title");
        this.theirs = Map.copyOf(theirs);
        this.version = version;
    }

    /// As it is saved now, by field.
    public Map<String, String> theirs() {
        return theirs;
    }

    public long version() {
        return version;
    }
}
