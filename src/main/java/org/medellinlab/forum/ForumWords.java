package org.medellinlab.forum;

import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Refused;

/// Takes what was typed into the forum as it is kept: without signs that nobody sees, and not too long.
final class ForumWords {

    static final int LONGEST = 3000;
    static final int LONGEST_NAME = 120;
    static final int LONGEST_REASON = 1000;

    private ForumWords() {}

    /// @param missing what to say when nothing was typed
    /// @throws Refused when nothing was typed, or too much
    static String needed(@Nullable String typed, int longest, String missing) {
        var text = text(typed, longest);
        if (text == null) {
            throw new Refused(missing);
        }
        return text;
    }

    /// @throws Refused when too much was typed
    static @Nullable String text(@Nullable String typed, int longest) {
        var text = typed == null
                ? ""
                : typed.replace("\r\n", "\n")
                        .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                        .strip();
        return checked(text, longest);
    }

    /// In one line.
    ///
    /// @throws Refused when too much was typed
    static @Nullable String line(@Nullable String typed, int longest) {
        var text = typed == null
                ? ""
                : typed.replaceAll("[\\p{Cntrl}\\p{javaWhitespace}]+", " ").strip();
        return checked(text, longest);
    }

    private static @Nullable String checked(String text, int longest) {
        if (text.length() > longest) {
            throw new Refused("forum.refused.long", longest);
        }
        return text.isEmpty() ? null : text;
    }
}
