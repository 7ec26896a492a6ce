package org.medellinlab.registration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medellinlab.directory.SeatRow;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.PersonId;

/// Somebody who comes to a lab.
///
/// @param languages the person's, in order of preference
/// @param seat through which the person comes; absent for who comes for nobody but themselves
public record ParticipantRow(
        PersonId person,
        String name,
        List<Language> languages,
        ParticipantKind kind,
        @Nullable SeatRow seat) {}
