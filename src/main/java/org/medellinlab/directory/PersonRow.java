package org.medellinlab.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.PersonId;

/// A person as others need them.
public record PersonRow(
        PersonId id,
        String name,
        List<Language> languages,
        @Nullable EmailAddress address) {

    /// The language to write to the person in.
    public Language language() {
        return languages.isEmpty() ? Language.ES : languages.getFirst();
    }
}
