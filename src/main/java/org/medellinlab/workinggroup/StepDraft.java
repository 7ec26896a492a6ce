package org.medellinlab.workinggroup;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.PersonId;

/// Who does what next.
///
/// @param id given when the form is opened, so that sending it twice writes it once
/// @param named who does it, where it is none of the lab's people
public record StepDraft(
        UUID id,
        String words,
        @Nullable PersonId person,
        @Nullable String named,
        @Nullable LocalDate dueOn) {}
