package org.medellinlab.shared;

import java.nio.charset.StandardCharsets;

/// Content lines of iCalendar (RFC 5545) for a few simple entries; the agenda's calendars are written by a library.
public final class CalendarText {

    private static final int OCTETS = 73;

    private final StringBuilder text = new StringBuilder();

    /// What a person typed, as a value.
    public static String escaped(String words) {
        return words.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    /// Folded at octets, never inside a character (RFC 5545, 3.1).
    public CalendarText line(String line) {
        var octets = 0;
        for (var i = 0; i < line.length(); ) {
            var sign = new String(Character.toChars(line.codePointAt(i)));
            var size = sign.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(sign);
            octets += size;
            i += sign.length();
        }
        text.append("\r\n");
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
