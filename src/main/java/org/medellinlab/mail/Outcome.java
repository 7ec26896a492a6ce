package org.medellinlab.mail;

import java.time.Duration;

/// What became of an attempt to send a message.
sealed interface Outcome {

    /// The server has taken it.
    record Sent() implements Outcome {}

    /// The server said "not now".
    record PutOff(String reason) implements Outcome {}

    /// The server said "never".
    ///
    /// @param nobodyThere whether it said so of the address
    record Rejected(String reason, boolean nobodyThere) implements Outcome {}

    /// The whole message was given to the server and the answer never came.
    record Unanswered(String reason) implements Outcome {}

    /// Certainly not given to the server; to be tried again after a while, and this was no attempt.
    record NotTried(Duration pause) implements Outcome {}
}
