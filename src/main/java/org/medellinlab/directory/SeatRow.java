package org.medellinlab.directory;

import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.SeatId;

/// A seat with the name of its organisation.
public record SeatRow(
        SeatId id, String key, LocalizedText title, OrganisationId organisation, LocalizedText organisationName) {}
