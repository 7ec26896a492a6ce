package org.medellinlab.agenda;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;

/// What organisers set of a track, by name of field as a form has it: `name.es`, `name.pt`, `name.en`.
public final class TrackValues {

    public static final int LONGEST_NAME = 80;

    private TrackValues() {}

    /// The field of its name in a language.
    public static String field(Language language) {
        return "name." + language.tag();
    }

    public static Map<String, String> of(LocalizedText name) {
        var values = new LinkedHashMap<String, String>();
        for (var language : Language.values()) {
            var words = name.exactly(language);
            values.put(field(language), words == null ? "" : words);
        }
        return values;
    }

    /// What is wrong, by field, as message keys.
    public static Map<String, String> problems(Map<String, String> typed) {
        var problems = new LinkedHashMap<String, String>();
        if (name(typed).isEmpty()) {
            problems.put(field(Language.ES), "agenda.track.problem.name");
        }
        for (var language : Language.values()) {
            if (typed.getOrDefault(field(language), "").strip().length() > LONGEST_NAME) {
                problems.put(field(language), "agenda.track.problem.long");
            }
        }
        return problems;
    }

    static LocalizedText name(Map<String, String> typed) {
        var words = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            words.put(language, typed.getOrDefault(field(language), ""));
        }
        return LocalizedText.of(words);
    }
}
