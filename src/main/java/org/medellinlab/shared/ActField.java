package org.medellinlab.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One field of an [ActPage].
///
/// @param name `[a-z][a-z0-9-]*`, neither `lang` nor [ActPage#AT_ONCE]
/// @param hint said below the label
/// @param maxLength in characters, at most 10,000
/// @param options what can be chosen, for a CHOICE and SEVERAL
/// @param value what stands in it at first; of SEVERAL, the values with commas between them
/// @param tongue the language of the words in it at first, when it is not the reader's
/// @param isFolded whether it is behind a line that opens: few need it
/// @param mends keys of what is refused because of what stands in it
public record ActField(
        String name,
        Kind kind,
        String label,
        @Nullable String hint,
        boolean required,
        int maxLength,
        List<Option> options,
        @Nullable String value,
        @Nullable Language tongue,
        boolean isFolded,
        List<String> mends) {

    public enum Kind {
        /// One of the options.
        CHOICE,
        /// Any of the options.
        SEVERAL,
        /// One line.
        LINE,
        /// Several lines.
        WORDS,
        /// A day, `2017-07-15`.
        DAY
    }

    public record Option(String value, String label) {}

    public ActField {
        if (!name.matches("[a-z][a-z0-9-]{0,39}") || name.equals("lang") || name.equals(ActPage.AT_ONCE)) {
            throw new IllegalArgumentException("not a name for a field: " + name);
        }
        if (maxLength < 1 || maxLength > 10_000) {
            throw new IllegalArgumentException("a field takes 1 to 10,000 characters, not " + maxLength);
        }
        options = List.copyOf(options);
        mends = List.copyOf(mends);
    }

    public static ActField choice(String name, String label, boolean required, List<Option> options) {
        return new ActField(name, Kind.CHOICE, label, null, required, 200, options, null, null, false, List.of());
    }

    /// None of them is an answer too.
    public static ActField several(String name, String label, int maxLength, List<Option> options) {
        return new ActField(name, Kind.SEVERAL, label, null, false, maxLength, options, null, null, false, List.of());
    }

    public static ActField line(String name, String label, boolean required, int maxLength) {
        return new ActField(name, Kind.LINE, label, null, required, maxLength, List.of(), null, null, false, List.of());
    }

    public static ActField words(String name, String label, boolean required, int maxLength) {
        return new ActField(
                name, Kind.WORDS, label, null, required, maxLength, List.of(), null, null, false, List.of());
    }

    public static ActField day(String name, String label, boolean required) {
        return new ActField(name, Kind.DAY, label, null, required, 10, List.of(), null, null, false, List.of());
    }

    public ActField withHint(String words) {
        return new ActField(name, kind, label, words, required, maxLength, options, value, tongue, isFolded, mends);
    }

    /// With something already in it.
    public ActField filledWith(@Nullable String filling) {
        return new ActField(name, kind, label, hint, required, maxLength, options, filling, tongue, isFolded, mends);
    }

    /// With words in it that may be in another language than the reader's.
    public ActField filledWith(LocalizedText.Shown shown) {
        var other = shown.fallback() ? shown.language() : null;
        return new ActField(
                name, kind, label, hint, required, maxLength, options, shown.words(), other, isFolded, mends);
    }

    public ActField folded() {
        return new ActField(name, kind, label, hint, required, maxLength, options, value, tongue, true, mends);
    }

    /// A field that is marked when one of these is said.
    public ActField mending(String... refusals) {
        return new ActField(
                name, kind, label, hint, required, maxLength, options, value, tongue, isFolded, List.of(refusals));
    }

    /// Whether it is the one to look at.
    public boolean isRefused(@Nullable Refused refused) {
        return refused != null && (name.equals(refused.field()) || mends.contains(refused.key()));
    }
}
