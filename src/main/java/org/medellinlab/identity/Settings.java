package org.medellinlab.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;

/// How the installation is set. What nobody has set yet is as it comes.
///
/// @param name what the installation calls itself
/// @param contact the address people may write to; empty when none is told
/// @param privacy what the page on privacy says, before what the product tells by itself
/// @param legal what the legal notice says
/// @param uploadMegabytes the largest file that may be brought
/// @param tableRows the longest table of people that may be brought at once
/// @param retentionDays how many days each kind of data stays ([org.medellinlab.shared.Forgetting#kind])
public record Settings(
        String name,
        String contact,
        LocalizedText privacy,
        LocalizedText legal,
        int uploadMegabytes,
        int tableRows,
        Map<String, Integer> retentionDays) {

    /// The kinds of data with a period of their own, in the order in which they are told.
    public static final List<String> KEPT = List.of(
            "mail", "sign-in", "device", "link", "needs", "check-in", "invitation", "note-draft", "promise-draft");

    static final int MOST_MEGABYTES = 5;
    static final int MOST_ROWS = 5000;
    static final int LONGEST_TEXT = 20_000;
    static final int LONGEST_NAME = 80;
    private static final int MOST_DAYS = 3650;
    private static final String KEEP = "keep.";
    private static final Pattern DIGITS = Pattern.compile("\\d{1,7}");

    private static final Map<String, String> AS_IT_COMES = Map.ofEntries(
            Map.entry("name", "Medellín Lab"),
            Map.entry("upload", "5"),
            Map.entry("rows", "1000"),
            Map.entry(KEEP + "mail", "90"),
            Map.entry(KEEP + "sign-in", "2"),
            Map.entry(KEEP + "device", "30"),
            Map.entry(KEEP + "link", "30"),
            Map.entry(KEEP + "needs", "30"),
            Map.entry(KEEP + "check-in", "90"),
            Map.entry(KEEP + "invitation", "180"),
            Map.entry(KEEP + "note-draft", "30"),
            Map.entry(KEEP + "promise-draft", "180"));

    public Settings {
        retentionDays = Map.copyOf(retentionDays);
    }

    /// From what was written by name.
    static Settings of(Map<String, String> written) {
        var values = new LinkedHashMap<>(AS_IT_COMES);
        values.putAll(written);
        var days = new LinkedHashMap<String, Integer>();
        KEPT.forEach(kind -> days.put(kind, Integer.valueOf(values.getOrDefault(KEEP + kind, "0"))));
        return new Settings(
                values.getOrDefault("name", ""),
                values.getOrDefault("contact", ""),
                text(values, "privacy"),
                text(values, "legal"),
                Integer.parseInt(values.getOrDefault("upload", "0")),
                Integer.parseInt(values.getOrDefault("rows", "0")),
                days);
    }

    private static LocalizedText text(Map<String, String> values, String name) {
        var text = LocalizedText.EMPTY;
        for (var language : Language.values()) {
            text = text.with(language, values.getOrDefault(name + "." + language.tag(), ""));
        }
        return text;
    }

    /// By name, as a form has them.
    public Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        values.put("name", name);
        values.put("contact", contact);
        for (var language : Language.values()) {
            values.put("privacy." + language.tag(), said(privacy, language));
        }
        for (var language : Language.values()) {
            values.put("legal." + language.tag(), said(legal, language));
        }
        values.put("upload", Integer.toString(uploadMegabytes));
        values.put("rows", Integer.toString(tableRows));
        KEPT.forEach(kind -> values.put(KEEP + kind, String.valueOf(retentionDays.get(kind))));
        return values;
    }

    private static String said(LocalizedText text, Language language) {
        var words = text.exactly(language);
        return words == null ? "" : words;
    }

    /// What is wrong with what was typed.
    ///
    /// @return keys of messages, by name
    public static Map<String, String> problems(Map<String, String> typed) {
        var problems = new LinkedHashMap<String, String>();
        var name = typed.getOrDefault("name", "");
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            problems.put("name", "settings.problem.name");
        }
        var contact = typed.getOrDefault("contact", "");
        if (!contact.isEmpty() && !EmailAddress.isValid(contact)) {
            problems.put("contact", "settings.problem.contact");
        }
        typed.forEach((field, value) -> {
            if (value.length() > LONGEST_TEXT) {
                problems.put(field, "settings.problem.long");
            }
        });
        number(typed, "upload", 1, MOST_MEGABYTES, "settings.problem.upload", problems);
        number(typed, "rows", 1, MOST_ROWS, "settings.problem.rows", problems);
        KEPT.forEach(kind -> number(typed, KEEP + kind, 1, MOST_DAYS, "settings.problem.days", problems));
        return problems;
    }

    private static void number(
            Map<String, String> typed, String name, int least, int most, String key, Map<String, String> problems) {
        var value = typed.getOrDefault(name, "");
        if (!DIGITS.matcher(value).matches() || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
            problems.put(name, key);
        }
    }
}
