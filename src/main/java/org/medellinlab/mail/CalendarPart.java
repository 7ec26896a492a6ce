package org.medellinlab.mail;

/// What a letter carries for the reader's calendar (iMIP, RFC 6047).
///
/// @param method REQUEST or CANCEL, as in the calendar itself
/// @param text a whole iCalendar object
public record CalendarPart(String method, String text) {

    public CalendarPart {
        if (!method.matches("REQUEST|CANCEL|PUBLISH")) {
            throw new IllegalArgumentException("not a method: " + method);
        }
    }
}
