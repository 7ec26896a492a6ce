package org.medellinlab.registration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.PersonId;

/// Somebody to be put into a group.
///
/// @param languages the person's, in order of preference
/// @param city where they come from; the organisation stands in where it has none
/// @param organisation what they come for; absent for who comes for nobody but themselves
public record MixingPerson(
        PersonId id,
        String name,
        List<Language> languages,
        ParticipantKind kind,
        @Nullable LocalizedText city,
        @Nullable LocalizedText organisation) {

    public MixingPerson {
        languages = List.copyOf(languages);
    }

    /// Two persons with the same place are a pair that mixing keeps apart; who comes for nobody is a place alone.
    Object place() {
        return city != null ? city : organisation != null ? organisation : id;
    }

    /// The profile a person brings: the house they work in.
    Object profile() {
        return organisation != null ? organisation : id;
    }
}
