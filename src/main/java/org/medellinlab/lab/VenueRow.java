package org.medellinlab.lab;

import java.util.UUID;

/// A place of a lab as others need it.
///
/// @param version counts its changes
public record VenueRow(UUID id, VenueDraft draft, long version) {}
