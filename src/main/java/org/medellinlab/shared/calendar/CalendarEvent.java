package org.medellinlab.shared.calendar;

import java.net.URI;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.medellinlab.shared.LocalizedText;

/// What a calendar needs to know of something that happens.
///
/// @param id makes its UID, which is the same in every language and for ever
/// @param sequence grows with each change that a calendar must take over
/// @param stamp when this was said (DTSTAMP)
/// @param organizer a name; the address is the installation's
/// @param title with the language it is in
/// @param place empty when nobody knows
/// @param words what it is about; may be empty
public record CalendarEvent(
        UUID id,
        int sequence,
        Instant stamp,
        String organizer,
        ZonedDateTime starts,
        ZonedDateTime ends,
        LocalizedText.Shown title,
        State state,
        String place,
        String words,
        URI url) {

    /// STATUS of an event.
    public enum State {
        CONFIRMED,
        /// One of several, not chosen yet.
        TENTATIVE,
        CANCELLED
    }
}
