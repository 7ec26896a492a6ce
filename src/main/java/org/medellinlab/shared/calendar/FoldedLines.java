package org.medellinlab.shared.calendar;

import java.nio.charset.StandardCharsets;

/// Folds content lines at 75 octets (RFC 5545, 3.1), never inside a character; the library counts characters and
/// would cut an emoji in two.
final class FoldedLines {

    private static final int OCTETS = 75;

    private FoldedLines() {}

    /// Takes the library's folds out first: it folds whatever it is told.
    static String of(String text) {
        var unfolded = text.replace("\r\n ", "");
        var folded = new StringBuilder(unfolded.length() + unfolded.length() / 30);
        unfolded.lines().forEach(line -> {
            if (line.getBytes(StandardCharsets.UTF_8).length <= OCTETS) {
                folded.append(line);
            } else {
                fold(line, folded);
            }
            folded.append("\r\n");
        });
        return folded.toString();
    }

    private static void fold(String line, StringBuilder folded) {
        var octets = 0;
        for (var i = 0; i < line.length(); ) {
            var point = line.codePointAt(i);
            var size = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
            if (octets + size > OCTETS) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.appendCodePoint(point);
            octets += size;
            i += Character.charCount(point);
        }
    }
}
