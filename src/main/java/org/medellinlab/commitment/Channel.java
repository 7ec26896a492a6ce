package org.medellinlab.commitment;

/// The way by which news came; all write the same history.
public enum Channel {
    /// In the application.
    WEB,
    /// On the page behind a mail's link, without signing in.
    LINK,
    /// A reply in the person's own words.
    EMAIL,
    /// From a lab file.
    IMPORT
}
