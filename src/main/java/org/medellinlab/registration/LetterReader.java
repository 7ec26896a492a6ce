package org.medellinlab.registration;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.PersonId;

/// Somebody on the list of a letter.
///
/// @param state of the invitation; absent for who comes without one
/// @param why the letter does not go to them; absent for who gets it
public record LetterReader(
        PersonId person,
        String name,
        @Nullable EmailAddress address,
        Language language,
        @Nullable LocalizedText organisation,
        @Nullable InvitationState state,
        @Nullable UUID invitation,
        @Nullable LeftOut why) {

    /// Why somebody on the list gets nothing.
    public enum LeftOut {
        /// The organiser took them off the list.
        UNTICKED,
        NO_ADDRESS,
        /// Mail to the address came back.
        BOUNCING,
        /// The invitation was taken back, and the letter is not for those alone.
        CANCELLED,
        /// The letter has a link to answer the invitation, and they have none that can be answered.
        NO_LINK
    }

    public boolean getsIt() {
        return why == null;
    }

    LetterReader leftOut(@Nullable LeftOut reason) {
        return new LetterReader(person, name, address, language, organisation, state, invitation, reason);
    }
}
