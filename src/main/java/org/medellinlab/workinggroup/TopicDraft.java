package org.medellinlab.workinggroup;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.PersonId;

/// What somebody proposes to talk about.
///
/// @param id given when the form is opened, so that sending it twice makes one topic
/// @param language in which it will be talked
/// @param convener who invites to it; absent: who proposes. Another than oneself only for facilitators, from paper
public record TopicDraft(
        UUID id,
        String title,
        String why,
        Language language,
        @Nullable PersonId convener) {

    public static final String TITLE = "title";
    public static final String WHY = "why";
    public static final String LANGUAGE = "language";
    /// A name: what is shown when two have written.
    public static final String CONVENER = "convener";

    /// As a form has them, by name of field.
    public static Map<String, String> values(
            String title, String why, Language language, @Nullable String convenerName) {
        var values = new LinkedHashMap<String, String>();
        values.put(TITLE, title);
        values.put(WHY, why);
        values.put(LANGUAGE, language.tag());
        values.put(CONVENER, Objects.requireNonNullElse(convenerName, ""));
        return values;
    }

    public static TopicDraft of(UUID id, Map<String, String> values, @Nullable PersonId convener) {
        return new TopicDraft(
                id,
                values.getOrDefault(TITLE, ""),
                values.getOrDefault(WHY, ""),
                Language.ofTag(values.get(LANGUAGE)).orElse(Language.ES),
                convener);
    }
}
