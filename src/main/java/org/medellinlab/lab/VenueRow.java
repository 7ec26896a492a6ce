package org.medellinlab.lab;

import java.util.UUID;

/// A place of a lab as others need it.
public record VenueRow(UUID id, VenueDraft draft) {}
