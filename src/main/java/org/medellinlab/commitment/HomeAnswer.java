package org.medellinlab.commitment;

/// What is answered to a provisional promise.
public enum HomeAnswer {
    /// It is confirmed as it stands.
    RATIFIED,
    /// It says something else now, and is provisional again until somebody else confirms it.
    CHANGED,
    /// It is not confirmed; it stays readable with the reason.
    DECLINED
}
