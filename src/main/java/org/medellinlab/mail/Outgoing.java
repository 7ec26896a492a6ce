package org.medellinlab.mail;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A message in a postman's hand.
///
/// @param calendar what it carries for the reader's calendar
/// @param attempts how often the mail server has already put it off
record Outgoing(
        UUID id,
        String recipient,
        String language,
        String subject,
        String text,
        String html,
        String messageId,
        int attempts,
        @Nullable CalendarPart calendar) {}
