package org.medellinlab.shared;

import org.jspecify.annotations.Nullable;

/// A cell of a table that somebody will open in a spreadsheet: what begins like a formula is kept from being one.
public final class SafeCell {

    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private SafeCell() {}

    /// With an apostrophe before what a spreadsheet would compute; a number stays a number.
    public static String of(@Nullable String words) {
        if (words == null || words.isEmpty()) {
            return "";
        }
        var first = words.stripLeading();
        var computes =
                FORMULA.indexOf(words.charAt(0)) >= 0 || (!first.isEmpty() && FORMULA.indexOf(first.charAt(0)) >= 0);
        return computes && !words.matches("[+-]?\\d+([.,]\\d+)?") ? "'" + words : words;
    }
}
