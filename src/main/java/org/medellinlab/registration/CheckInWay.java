package org.medellinlab.registration;

/// How an arrival came to be written down.
public enum CheckInWay {
    /// Chosen in the list, or the code was typed.
    TYPED,
    /// The badge was shown to the camera.
    SCANNED,
    /// Copied later from the printed list.
    PAPER
}
