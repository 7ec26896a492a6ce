package org.medellinlab.feedback;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;

/// A note as a facilitator sees it.
///
/// @param words in their original language
/// @param person who said it; absent for what is anonymous and what the host gathered
/// @param organisation through whose seat the person comes
public record NoteRow(
        UUID id,
        UUID prompt,
        String words,
        Language language,
        boolean criticism,
        Origin origin,
        @Nullable String person,
        @Nullable LocalizedText organisation,
        @Nullable LocalizedText seat) {

    /// Where a note comes from.
    public enum Origin {
        /// Written down by the host's team.
        GATHERED,
        /// Sent by somebody who gave their name.
        BY_NAME,
        /// Sent by somebody nobody can name.
        ANONYMOUS
    }
}
