package org.medellinlab.commitment;

/// What carries a promise past the mandate of those who made it.
public enum Carrier {
    /// A decree, a law, a resolution.
    DECREE,
    /// A line of the budget.
    BUDGET,
    /// An agreement between institutions.
    AGREEMENT
}
