package org.medellinlab.feedback;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A word that several notes say, as it is written most plainly: small letters, its accents kept.
///
/// @param notes how many notes say it, at least two
public record RecurringWord(String word, int notes) {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}]+");
    private static final int SHORTEST = 4;

    /// Words of four letters and more that say nothing alone, of the three languages.
    private static final Set<String> EMPTY = Stream.of("""
            para como pero esta este esto estos estas cuando donde desde hasta entre sobre porque tiene tienen hacer
            hace todo todos toda todas más mucho mucha muchos muchas también solo sólo algo otra otro otras otros cada
            sino siempre nunca aquí allí muy bien está están estaba había hubo fueron eran sean seas nos les unos unas
            mais muito muita muitos muitas também isso isto aquele aquela quando onde porque pelo pela pelos pelas
            fazer para como mas esse essa esses essas cada outro outra outros outras todo toda todos todas sempre nunca
            não são está estão foram eram tem têm uma umas uns nossa nosso nossas nossos nuestra nuestro
            that this these those with from have what when where which while were been being they them their there
            then than would could should about into over more most very also only just some such each other because
            your ours will does doing make made""".split("\\s+")).collect(Collectors.toUnmodifiableSet());

    /// The words most notes say, the most frequent first.
    public static List<RecurringWord> in(Collection<String> notes, int atMost) {
        var counts = new HashMap<String, Integer>();
        for (var note : notes) {
            var said = new HashSet<String>();
            for (var word : BETWEEN.split(note.toLowerCase(Locale.ROOT))) {
                if (word.length() >= SHORTEST && !EMPTY.contains(word)) {
                    said.add(word);
                }
            }
            said.forEach(word -> counts.merge(word, 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= 2)
                .map(entry -> new RecurringWord(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(RecurringWord::notes).reversed().thenComparing(RecurringWord::word))
                .limit(atMost)
                .toList();
    }
}
