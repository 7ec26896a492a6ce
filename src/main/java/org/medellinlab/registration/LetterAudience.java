package org.medellinlab.registration;

import java.util.Set;
import org.medellinlab.shared.PersonId;

/// Whom a letter is for.
///
/// @param filter that of the list of the invited
/// @param withRegistered also those who come without ever having been invited
/// @param leftOut unticked one by one
public record LetterAudience(InvitationFilter filter, boolean withRegistered, Set<PersonId> leftOut) {

    public LetterAudience {
        leftOut = Set.copyOf(leftOut);
    }

    public static LetterAudience of(InvitationFilter filter) {
        return new LetterAudience(filter, false, Set.of());
    }

    /// The same list with others unticked.
    public LetterAudience without(Set<PersonId> unticked) {
        return new LetterAudience(filter, withRegistered, unticked);
    }
}
