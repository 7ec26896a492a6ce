package org.medellinlab.mail;

/// Where a message is. Every step from one state to another carries the fence of the one before, so
/// that whoever has lost a message cannot move it.
public enum MailState {
    /// Waits until it is due.
    PENDING,
    /// A postman has it, as long as the lease lasts.
    CLAIMED,
    /// May be on its way: written before the first byte of the message leaves.
    HANDED_OVER,
    /// The mail server has taken it.
    SENT,
    /// Was put off by the mail server, or there was none; waits until it is due again.
    RETRY,
    /// Refused for good; people are told.
    FAILED,
    /// Handed over and never answered for. Sent once more under the same Message-ID, then it stays so
    /// and is shown.
    UNCERTAIN,
    /// Called back before it was sent.
    CANCELLED
}
