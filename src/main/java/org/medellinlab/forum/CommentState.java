package org.medellinlab.forum;

/// Who can read a citizen's words.
public enum CommentState {
    /// Nobody: the address has not been confirmed.
    UNCONFIRMED,
    /// Those who moderate.
    WAITING,
    /// Everybody.
    PUBLIC,
    /// Those who moderate; who wrote it was told why.
    REFUSED
}
