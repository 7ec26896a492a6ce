package org.medellinlab.agenda;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.PersonId;

/// What another version of the agenda changes for one person.
///
/// @param language the one to write to the person in
/// @param own the items that are particularly the person's
/// @param leftOut why no mail can reach the person; absent when one can
public record ChangesForOne(
        PersonId person,
        String name,
        Language language,
        @Nullable EmailAddress address,
        List<AgendaChange> changes,
        Set<UUID> own,
        @Nullable LeftOut leftOut) {

    /// Why somebody gets no mail.
    public enum LeftOut {
        /// The directory has no address.
        NO_ADDRESS,
        /// Mail to the address came back.
        BOUNCING
    }

    public boolean isOwn(AgendaChange change) {
        return own.contains(change.item().id());
    }
}
