package org.medellinlab.shared;

/// Words that stand in one line: a name, a title. They may be in any script and have any signs of joy; what steers a
/// screen, breaks a line or turns round what stands beside it is not among them.
public final class PlainLine {

    private PlainLine() {}

    /// Without control characters, line separators, overrides of the direction of writing, and half characters.
    public static boolean isOne(String words) {
        return words.codePoints().noneMatch(PlainLine::steers);
    }

    private static boolean steers(int sign) {
        return Character.isISOControl(sign)
                || sign == '\u2028'
                || sign == '\u2029'
                || (sign >= '\u202A' && sign <= '\u202E')
                || (sign >= '\u2066' && sign <= '\u2069')
                || Character.getType(sign) == Character.SURROGATE
                || sign == '\uFEFF'
                || sign == '\uFFFE'
                || sign == '\uFFFF';
    }
}
