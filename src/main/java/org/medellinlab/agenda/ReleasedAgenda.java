package org.medellinlab.agenda;

import java.time.Instant;
import java.util.List;

/// The agenda as the public sees it.
///
/// @param number counts the lab's releases from 1
/// @param name what the organisers called it
/// @param items in the order of days and hours
public record ReleasedAgenda(int number, String name, Instant releasedAt, List<AgendaItemRow> items) {}
