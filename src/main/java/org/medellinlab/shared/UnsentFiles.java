package org.medellinlab.shared;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/// Keeps the files that somebody has handed in to a form and not sent yet: at once, so that neither a lost page nor the
/// end of a session loses one. Nobody else sees them. The words kept of the form ([KeptWords]) name them; what none of
/// these names any more goes.
public interface UnsentFiles {

    /// @param name as its owner called it
    /// @param size in bytes
    record Unsent(UUID id, String name, long size) {}

    /// Keeps a file, checked as everything that is handed in.
    ///
    /// @throws Refused for an empty or too large one, for what is not what its name says, and for one too many
    Unsent handIn(LabId lab, String name, byte[] content);

    /// One's own.
    Optional<Unsent> find(LabId lab, UUID file);

    /// One's own.
    Optional<FileContent> open(LabId lab, UUID file);

    /// Deletes those of one's own that nothing half written names.
    void letGo(LabId lab, Collection<UUID> files);

    /// The form is sent: whoever calls refers to its files, at least one, from now on, in the same transaction.
    ///
    /// @throws Refused when one of them is not there any more, or is somebody else's
    void takeOver(LabId lab, Collection<UUID> files);
}
