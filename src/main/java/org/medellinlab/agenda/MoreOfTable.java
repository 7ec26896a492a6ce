package org.medellinlab.agenda;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;

/// Understands the cells of a row that tell more of an item. What cannot be understood is left out, and said.
///
/// @param name of the item, for those who read what was odd
record MoreOfTable(ImportedFile file, int number, String name, Language language) {

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,5})(?:[.,]0+)?");

    @Nullable
    Integer capacity(String cell) {
        if (cell.isBlank()) {
            return null;
        }
        var number = NUMBER.matcher(cell.strip());
        var many = number.matches() ? Integer.parseInt(number.group(1)) : 0;
        if (many < 1 || many > DetailFields.MOST_PEOPLE) {
            odd("capacity", "import.odd.capacity", cell);
            return null;
        }
        return many;
    }

    /// By their tags, or as people call them in any of the languages.
    List<Language> languages(String cell) {
        var languages = new ArrayList<Language>();
        ImportedPerson.names(cell.replace('/', ',')).forEach(word -> {
            var known = called(word);
            if (known.isEmpty()) {
                odd("languages", "import.odd.language", word);
            }
            known.filter(one -> !languages.contains(one)).ifPresent(languages::add);
        });
        return List.copyOf(languages);
    }

    private static Optional<Language> called(String word) {
        var plain = ImportedKinds.plain(word);
        return Language.ofTag(plain)
                .or(() -> Stream.of(Language.values())
                        .filter(one -> Stream.of(Language.values())
                                .map(reader -> one.locale().getDisplayLanguage(reader.locale()))
                                .anyMatch(name -> ImportedKinds.plain(name).equals(plain)))
                        .findFirst());
    }

    LocalizedText words(String column, String cell) {
        if (cell.strip().length() > DetailFields.WORDS_LENGTH) {
            odd(column, "import.odd.long", String.valueOf(DetailFields.WORDS_LENGTH));
            return LocalizedText.EMPTY;
        }
        return ImportedEvent.words(language, language, cell);
    }

    List<String> tags(String cell) {
        var all = ImportedPerson.names(cell).distinct().toList();
        var fit = all.stream()
                .filter(tag -> tag.length() <= DetailFields.TAG_LENGTH)
                .limit(DetailFields.MOST)
                .toList();
        if (fit.size() < all.size()) {
            odd("tags", "import.odd.tags", String.valueOf(DetailFields.MOST));
        }
        return fit;
    }

    String notes(String cell) {
        var notes = cell.strip();
        if (notes.length() > DetailFields.NOTES_LENGTH) {
            odd("notes", "import.odd.long", String.valueOf(DetailFields.NOTES_LENGTH));
            return "";
        }
        return notes;
    }

    private void odd(String column, String key, String argument) {
        file.odd(number, name, column, key, argument);
    }
}
