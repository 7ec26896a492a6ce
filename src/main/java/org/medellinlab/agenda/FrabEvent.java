package org.medellinlab.agenda;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;

/// An event of frab's vocabulary while it is read, from XML or JSON.
final class FrabEvent {

    /// The parts that are words.
    static final Set<String> TOLD = Set.of(
            "date",
            "start",
            "duration",
            "room",
            "slug",
            "title",
            "subtitle",
            "track",
            "type",
            "language",
            "abstract",
            "description",
            "status");

    private final int number;
    private final String source;
    private final Map<String, String> told = new HashMap<>();
    private final Map<Language, String> titles = new EnumMap<>(Language.class);
    private final Map<Language, String> abouts = new EnumMap<>(Language.class);
    private final List<ImportedPerson> persons = new ArrayList<>();

    FrabEvent(int number, String source) {
        this.number = number;
        this.source = source;
    }

    void tell(String part, String words) {
        told.put(part, words);
    }

    /// A title or abstract whose language is known for sure.
    void tell(String part, Language language, String words) {
        if (part.equals("title")) {
            titles.put(language, words);
        } else if (part.equals("abstract")) {
            abouts.put(language, words);
        }
    }

    void names(ImportedPerson person) {
        persons.add(person);
    }

    void into(ImportedFile file, String roomOf, @Nullable LocalDate day, ZoneId zone, Language otherwise) {
        var room = word("room").isBlank() ? roomOf : word("room");
        new ImportedEvent(
                        number,
                        source,
                        title(otherwise),
                        about(otherwise),
                        word("date"),
                        word("start"),
                        word("duration"),
                        "",
                        room,
                        word("track"),
                        word("type"),
                        List.copyOf(persons),
                        ImportedMore.NONE,
                        word("status").startsWith("cancel"))
                .into(file, day, zone);
    }

    private LocalizedText title(Language otherwise) {
        var subtitle = word("subtitle");
        return titles.isEmpty()
                ? words(otherwise, subtitle.isBlank() ? word("title") : word("title") + ": " + subtitle)
                : LocalizedText.of(titles);
    }

    /// Our own files have what it is about among the translations, and beside that in their description what has
    /// fields of its own.
    private LocalizedText about(Language otherwise) {
        if (!abouts.isEmpty()) {
            return LocalizedText.of(abouts);
        }
        var described = titles.isEmpty() ? word("description") : "";
        return words(otherwise, word("abstract").isBlank() ? described : word("abstract"));
    }

    private LocalizedText words(Language otherwise, String words) {
        return ImportedEvent.words(Language.ofTag(word("language")).orElse(null), otherwise, words);
    }

    private String word(String part) {
        return told.getOrDefault(part, "");
    }
}
