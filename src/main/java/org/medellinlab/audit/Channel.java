package org.medellinlab.audit;

/// The way by which a change came.
public enum Channel {
    /// Somebody signed in.
    WEB,
    /// A link in a mail, whose token was the permission.
    LINK,
    /// A reply by mail.
    EMAIL,
    /// A lab file or a list.
    IMPORT,
    /// The product itself.
    JOB
}
