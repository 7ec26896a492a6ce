package org.medellinlab.shared;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An e-mail address that can be written to: `local@domain`, at most 254 characters, no control characters (so that
/// no
/// header can be injected). Compared without regard to case, kept in lower case.
public record EmailAddress(String value) {

    private static final Pattern SHAPE = Pattern.compile(
            "[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]{0,251}[\\p{L}\\p{N}])?");

    public EmailAddress {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    public static boolean isValid(@Nullable String text) {
        return text != null
                && text.length() <= 254
                && SHAPE.matcher(text.strip()).matches()
                && !text.contains("..");
    }

    @Override
    public String toString() {
        return value;
    }
}
