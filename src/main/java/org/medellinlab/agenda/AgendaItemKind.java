package org.medellinlab.agenda;

/// What kind of thing happens.
public enum AgendaItemKind {
    /// Everybody listens together.
    PLENARY,
    /// People work on something.
    WORKSHOP,
    /// People go and see: a site visit hangs on it.
    VISIT,
    /// The morning's feedback on the day before.
    EXERCISE,
    /// Rounds at mixed tables.
    WORLD_CAFE,
    /// Topics proposed by whoever comes.
    OPEN_SPACE,
    /// Opening, closing, signing.
    CEREMONY,
    /// Breakfast, lunch, dinner.
    MEAL,
    /// Coffee.
    BREAK,
    /// On the way from one place to another.
    TRANSFER,
    /// Nothing is planned, on purpose.
    FREE
}
