package org.medellinlab.workinggroup;

import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Refused;

/// Words as people type them: trimmed, without signs that steer a screen, and not longer than fits.
final class TypedWords {

    private TypedWords() {}

    /// One line that must be there.
    static String line(@Nullable String typed, int longest, String missing) {
        var words = optionalLine(typed, longest);
        if (words == null) {
            throw new Refused(missing);
        }
        return words;
    }

    static @Nullable String optionalLine(@Nullable String typed, int longest) {
        var words = typed == null
                ? ""
                : typed.replaceAll("[\\p{Cntrl}\\p{javaWhitespace}]+", " ").strip();
        return checked(words, longest);
    }

    /// Some lines, which may be missing.
    static String text(@Nullable String typed, int longest) {
        var words = optionalText(typed, longest);
        return words == null ? "" : words;
    }

    static @Nullable String optionalText(@Nullable String typed, int longest) {
        var words = typed == null
                ? ""
                : typed.replace("\r\n", "\n")
                        .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                        .strip();
        return checked(words, longest);
    }

    private static @Nullable String checked(String words, int longest) {
        if (words.length() > longest) {
            throw new Refused("openspace.refused.long", longest);
        }
        return words.isEmpty() ? null : words;
    }
}
