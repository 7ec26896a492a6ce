package org.medellinlab.agenda;

import java.util.UUID;
import org.medellinlab.shared.LocalizedText;

/// A track as those who keep the columns see it.
///
/// @param version counts its changes
/// @param items how many activities of the draft are in it, those in the tray too
public record TrackLine(UUID id, LocalizedText name, long version, int items) {}
