package org.medellinlab.registration;

import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.PersonId;

/// Somebody who comes, with their journey.
///
/// @param head whether they head their delegation
public record TravelRow(
        PersonId person,
        String name,
        ParticipantKind kind,
        @Nullable LocalizedText organisation,
        @Nullable LocalizedText city,
        boolean head,
        Journey journey) {}
