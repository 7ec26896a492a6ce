package org.medellinlab.agenda;

import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.PersonId;

/// Somebody who comes to the lab, and whether they were at an item.
///
/// @param organisation through which they come; absent when they come for nobody
public record AttendanceRow(
        PersonId person, String name, @Nullable LocalizedText organisation, boolean attended) {}
