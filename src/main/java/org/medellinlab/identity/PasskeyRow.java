package org.medellinlab.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A passkey as its owner sees it.
///
/// @param name what the owner called it
/// @param used when it last signed in; absent when it never did
public record PasskeyRow(
        UUID id, String name, Instant since, @Nullable Instant used) {}
