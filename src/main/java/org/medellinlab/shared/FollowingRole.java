package org.medellinlab.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A role nobody granted, and what it follows from: it goes when that goes.
///
/// @param because message key of the reason, `roles.because.lead`
/// @param words what the reason names, in the order of the message's arguments
/// @param path the screen of what it follows from, when there is one
public record FollowingRole(
        PersonId person,
        String name,
        Role role,
        LabId lab,
        String because,
        List<LocalizedText> words,
        @Nullable String path) {}
