package org.medellinlab.shared.labfile;

import org.medellinlab.shared.LabId;

/// A feature's part of a lab: its sections of the lab file, both ways. Parts are called in their `@Order`, which
/// follows
/// the order of the modules (directory 10, identity 20, lab 30, registration 40, agenda 50, sitevisit 60, feedback
/// 70,
/// workinggroup 80, commitment 90, forum 100), inside one transaction.
public interface LabPart {

    /// Brings the sections in. What is already there and equal is left alone, row and version; what differs is
    /// revised;
    /// what the file does not mention stays. Problems are reported to the bag, not thrown; nothing is kept if any
    /// was.
    void bring(Bag bag);

    /// Whether this is the part that makes the lab itself; nothing after it can be brought without one.
    default boolean bringsLab() {
        return false;
    }

    /// Writes the lab's rows into the bag, in the form [#bring] reads, and registers their keys.
    void tell(Bag bag);

    /// Moves everything dated by whole days: for a demonstration lab laid around today. What people entered is kept.
    void moveBy(LabId lab, int days);
}
