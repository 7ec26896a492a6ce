package org.medellinlab.registration;

import org.jspecify.annotations.Nullable;

/// A participant as written down.
///
/// @param person key of the person
/// @param seat key of the seat the person comes through; absent for who comes for nobody but themselves
/// @param head true for who heads the delegation they come with; absent for everybody else
public record ParticipantDraft(
        String person,
        ParticipantKind kind,
        @Nullable String seat,
        @Nullable Boolean head) {}
