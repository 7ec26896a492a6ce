package org.medellinlab.shared;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.medellinlab.shared.PersonalData.Forgotten;

/// Finds and blots out in words what names or reaches a person: the whole name, an address, the telephone number.
public final class PersonalWords {

    private static final String BLOT = "…";

    private PersonalWords() {}

    public static boolean mentions(String words, Forgotten whom) {
        return signs(whom).anyMatch(sign -> sign.matcher(words).find());
    }

    public static String blotted(String words, Forgotten whom) {
        return signs(whom).reduce(words, (text, sign) -> sign.matcher(text).replaceAll(BLOT), (a, b) -> b);
    }

    /// As such, and as HTML writes them.
    private static Stream<Pattern> signs(Forgotten whom) {
        return Stream.concat(
                        Stream.of(whom.name(), whom.phone() == null ? "" : whom.phone()), whom.addresses().stream())
                .filter(sign -> !sign.isBlank())
                .flatMap(sign -> Stream.of(sign, escaped(sign)))
                .distinct()
                .map(sign -> Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + Pattern.quote(sign) + "(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    private static String escaped(String sign) {
        return sign.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
