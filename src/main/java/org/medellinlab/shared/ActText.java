package org.medellinlab.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One paragraph of an [ActPage]: words of the reader's language, and among them what somebody wrote, which may be in
/// another one and is marked as such then.
///
/// @param parts one after the other, without anything between them
public record ActText(List<Part> parts) {

    /// Stands in a message where what somebody wrote comes in; for several, in the order of the message.
    public static final String HERE = "\uE000";

    /// @param language the one it is in when it is not the reader's
    public record Part(String words, @Nullable Language language, boolean fallback) {

        private static Part of(String said) {
            return new Part(said, null, false);
        }

        private static Part of(LocalizedText.Shown shown) {
            return new Part(shown.words(), shown.fallback() ? shown.language() : null, shown.fallback());
        }
    }

    public ActText {
        parts = List.copyOf(parts);
    }

    /// All in the reader's language.
    public static ActText said(String words) {
        return new ActText(List.of(Part.of(words)));
    }

    public static ActText written(LocalizedText.Shown shown) {
        return new ActText(List.of(Part.of(shown)));
    }

    /// @param message in the reader's language, with [#HERE] where what was written comes in
    public static ActText around(String message, LocalizedText.Shown... written) {
        var own = message.split(HERE, -1);
        if (own.length != written.length + 1) {
            throw new IllegalArgumentException("not a place for each in: " + message);
        }
        var parts = new ArrayList<Part>();
        for (var i = 0; i < own.length; i++) {
            parts.add(Part.of(own[i]));
            if (i < written.length) {
                parts.add(Part.of(written[i]));
            }
        }
        return new ActText(parts);
    }

    /// Without its marks.
    public String words() {
        return parts.stream().map(Part::words).collect(Collectors.joining());
    }
}
