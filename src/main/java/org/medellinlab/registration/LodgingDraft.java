package org.medellinlab.registration;

import org.jspecify.annotations.Nullable;

/// A place to sleep, as an organiser writes it.
public record LodgingDraft(String name, @Nullable String address) {}
