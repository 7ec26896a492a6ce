package org.medellinlab.registration;

import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Refused;

/// Short words that organisers type: one line, without signs that cannot be shown.
final class StayWords {

    private StayWords() {}

    static String needed(@Nullable String typed, int longest, String problem) {
        var words = optional(typed, longest);
        if (words == null) {
            throw new Refused(problem, longest);
        }
        return words;
    }

    static @Nullable String optional(@Nullable String typed, int longest) {
        var words = typed == null
                ? ""
                : typed.replaceAll("[\\p{Cntrl}\\p{javaWhitespace}]+", " ").strip();
        if (words.isEmpty()) {
            return null;
        }
        if (words.length() > longest) {
            throw new Refused("stay.refused.long", longest);
        }
        return words;
    }
}
