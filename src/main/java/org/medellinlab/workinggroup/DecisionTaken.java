package org.medellinlab.workinggroup;

import java.util.UUID;
import org.medellinlab.shared.LabId;

/// A meeting has decided something that a seat takes on; published in the transaction that writes it down.
public record DecisionTaken(LabId lab, UUID group, GroupFormed.Promised promised) {}
