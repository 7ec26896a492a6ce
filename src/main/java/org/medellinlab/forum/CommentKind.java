package org.medellinlab.forum;

/// What a citizen wants with their words.
public enum CommentKind {
    /// To say something.
    COMMENT,
    /// To have an answer.
    QUESTION,
    /// To point out that something is not as it says here.
    CORRECTION
}
