package org.medellinlab.agenda;

import org.medellinlab.shared.LabId;

/// A new version of a lab's agenda has become public; heard in the transaction that releases it.
public record AgendaReleased(LabId lab, int number, String name) {}
