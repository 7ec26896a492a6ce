package org.medellinlab.directory;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medellinlab.shared.DirectoryKind;

/// What somebody typed to find a thing, as a condition: each word must be there, without regard to accents or case. Of
/// persons there are many: their words are looked up in an index, by how they begin.
final class NameSearch {

    private static final int MOST_WORDS = 6;
    private static final int LONGEST_WORD = 80;
    /// The index of words leaves shorter ones out.
    private static final int SHORTEST_INDEXED = 3;

    private final DirectoryKind kind;
    private final List<String> words;
    private final List<String> indexed;
    private final boolean isNothing;

    NameSearch(DirectoryKind kind, String typed) {
        this.kind = kind;
        var all = Stream.of(Normalizer.normalize(typed, Normalizer.Form.NFC)
                        .split(kind == DirectoryKind.PERSON ? "[^\\p{L}\\p{N}]+" : "\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .map(word -> word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word)
                .toList();
        indexed = all.stream()
                .filter(word -> kind == DirectoryKind.PERSON && word.length() >= SHORTEST_INDEXED)
                .toList();
        words = all.stream().filter(word -> !indexed.contains(word)).toList();
        isNothing = all.isEmpty() && !typed.isBlank();
    }

    /// What must be true of `t`, the thing's row; none when nothing was typed.
    List<String> conditions() {
        if (isNothing) {
            return List.of("false");
        }
        var all = new ArrayList<String>();
        if (!indexed.isEmpty()) {
            all.add("match(t.name) against (? in boolean mode)");
        }
        words.forEach(word -> all.add("(" + where() + ")"));
        return all;
    }

    /// For the marks of the conditions, in their order.
    List<String> parameters() {
        var all = new ArrayList<String>();
        if (!indexed.isEmpty()) {
            all.add(indexed.stream().map(word -> "+" + word + "*").collect(Collectors.joining(" ")));
        }
        var marks = (int) where().chars().filter(c -> c == '?').count();
        for (var word : words) {
            var like = "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
            all.addAll(Collections.nCopies(marks, like));
        }
        return all;
    }

    /// The values of the texts, not the marks of their languages.
    private String where() {
        return switch (kind) {
            case CITY -> inLanguages("t.name");
            case ORGANISATION -> inLanguages("t.name") + " or t.acronym like ? or t.also_known_as like ?";
            case SEAT -> inLanguages("t.title") + " or " + inLanguages("o.name");
            case PERSON -> "t.name like ?";
        };
    }

    private static String inLanguages(String column) {
        return "concat_ws(' ', json_value(" + column + ", '$.es'), json_value(" + column + ", '$.pt'), json_value("
                + column + ", '$.en')) like ?";
    }
}
