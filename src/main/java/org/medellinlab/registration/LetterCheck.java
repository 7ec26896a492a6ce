package org.medellinlab.registration;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.medellinlab.shared.Language;

/// What sending a draft would do now.
///
/// @param readers everybody on the list, by name
/// @param problems when there are any, nothing can be sent
public record LetterCheck(LetterDraft draft, List<LetterReader> readers, List<LetterProblem> problems) {

    /// How many read a language, and which one they will get.
    public record Reading(Language reader, Language text, int number) {
        public boolean isFallback() {
            return reader != text;
        }
    }

    public LetterCheck {
        readers = List.copyOf(readers);
        problems = List.copyOf(problems);
    }

    public List<LetterReader> goingOut() {
        return readers.stream().filter(LetterReader::getsIt).toList();
    }

    /// How many of them come for no organisation that is known.
    public int withoutOrganisation() {
        return (int) goingOut().stream()
                .filter(reader -> reader.organisation() == null)
                .count();
    }

    public boolean namesOrganisation() {
        return draft.words().uses(LetterPlaceholder.ORGANISATION);
    }

    /// One for each language that somebody on the list reads.
    public List<Reading> readings() {
        return Arrays.stream(Language.values()).flatMap(this::reading).toList();
    }

    private Stream<Reading> reading(Language language) {
        var number = (int) goingOut().stream()
                .filter(reader -> reader.language() == language)
                .count();
        return number == 0
                ? Stream.empty()
                : Stream.of(new Reading(
                        language, Objects.requireNonNull(draft.words().languageFor(language)), number));
    }
}
