package org.medellinlab.directory;

import java.util.Map;
import org.medellinlab.shared.Refused;

/// Somebody else saved the same thing in the meantime. Carries both versions, so that nobody's typing is lost.
public class StaleCard extends Refused {

    private final transient DirectoryCard theirs;
    private final transient Map<DirectoryField, String> mine;

    StaleCard(DirectoryCard theirs, Map<DirectoryField, String> mine) {
        super("directory.edit.stale");
        this.theirs = theirs;
        this.mine = Map.copyOf(mine);
    }

    /// As it is saved now.
    public DirectoryCard theirs() {
        return theirs;
    }

    /// What was to be saved and was not.
    public Map<DirectoryField, String> mine() {
        return mine;
    }
}
