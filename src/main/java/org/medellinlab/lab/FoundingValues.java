package org.medellinlab.lab;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;

/// What is typed to begin a lab, by name of field: that of [LabValues] that matters at the beginning, its city and its
/// address, and what it copies. State and horizons are chosen later.
public final class FoundingValues {

    static final String BEGINS = LabState.DRAFT.name();
    private static final Pattern SLUG = Pattern.compile("[a-z0-9](?:[a-z0-9-]{1,58}[a-z0-9])");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_PLAIN = Pattern.compile("[^a-z0-9]+");
    private static final int LONGEST_SLUG = 60;
    private static final int LONGEST_CITY = 120;
    private static final int WEEKS_LATER = 52;

    private FoundingValues() {}

    /// What is in the fields of a new lab that copies this one: a year later, on the same days of the week.
    static Map<String, String> ofCopy(LabDraft from) {
        var values = new LinkedHashMap<>(LabValues.of(from));
        values.remove(LabValues.PERIODS); // they move with the days
        values.put("city", from.hostCity());
        values.put("firstDay", from.firstDay().plusWeeks(WEEKS_LATER).toString());
        values.put("lastDay", from.lastDay().plusWeeks(WEEKS_LATER).toString());
        values.put("copyOf", from.slug());
        return values;
    }

    /// What is wrong, by field, as message keys. Whether the address is taken only the database knows.
    public static Map<String, String> problems(Map<String, String> typed) {
        var problems = new LinkedHashMap<>(LabValues.problems(complete(typed)));
        if (typed.getOrDefault("city", "").isEmpty()
                && typed.getOrDefault("newCity", "").isBlank()) {
            problems.put("city", "founding.problem.city");
        }
        if (typed.getOrDefault("newCity", "").length() > LONGEST_CITY) {
            problems.put("newCity", "settings.problem.long");
        }
        if (!SLUG.matcher(slug(typed)).matches()) {
            problems.put("slug", "founding.problem.slug");
        }
        return problems;
    }

    /// The usual horizons and the first state, where nothing else is said.
    static Map<String, String> complete(Map<String, String> typed) {
        var all = new LinkedHashMap<>(typed);
        all.put("state", BEGINS);
        all.putIfAbsent("short", "6");
        all.putIfAbsent("medium", "12");
        all.putIfAbsent("long", "36");
        return all;
    }

    /// The part of the address that was typed, else made of the name and the year.
    public static String slug(Map<String, String> typed) {
        var own = typed.getOrDefault("slug", "").strip();
        if (!own.isEmpty()) {
            return own;
        }
        var name = Stream.of(Language.values())
                .map(language -> typed.getOrDefault("name." + language.tag(), ""))
                .filter(words -> !words.isBlank())
                .findFirst()
                .orElse("");
        var plain = NOT_PLAIN
                .matcher(MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT))
                .replaceAll("-");
        var year = year(typed);
        var whole = plain.contains(year) ? plain : plain + "-" + year;
        var cut = whole.length() > LONGEST_SLUG ? whole.substring(whole.length() - LONGEST_SLUG) : whole;
        return cut.replaceAll("^-+|-+$", "");
    }

    private static String year(Map<String, String> typed) {
        var day = typed.getOrDefault("firstDay", "");
        return day.length() >= 4 ? day.substring(0, 4) : "";
    }

    static Set<CopiedPart.Choice> parts(Map<String, String> typed) {
        var chosen = EnumSet.noneOf(CopiedPart.Choice.class);
        for (var name : List.of(typed.getOrDefault("parts", "").split(","))) {
            Stream.of(CopiedPart.Choice.values())
                    .filter(choice -> choice.name().equals(name))
                    .forEach(choice -> {
                        chosen.add(choice);
                        chosen.addAll(choice.needs());
                    });
        }
        return chosen;
    }

    /// A lab with what was typed, over one it copies or over nothing.
    static LabDraft draft(LabDraft base, Map<String, String> typed, String hostCity) {
        var said = LabValues.over(base, complete(typed));
        var days = (int) (said.firstDay().toEpochDay() - base.firstDay().toEpochDay());
        return new LabDraft(
                slug(typed),
                said.name(),
                said.theme(),
                said.summary(),
                hostCity,
                said.firstDay(),
                said.lastDay(),
                said.zone(),
                said.languages(),
                LabState.DRAFT,
                said.horizons(),
                base.reportingPeriods().stream()
                        .map(period -> new LabDraft.Period(
                                period.key(),
                                period.from().plusDays(days),
                                period.until().plusDays(days)))
                        .toList(),
                base.organisedBy(),
                List.of());
    }

    /// What a lab that copies none is written over.
    static LabDraft nothing(Map<String, String> typed) {
        var first = LocalDate.parse(typed.getOrDefault("firstDay", ""));
        return new LabDraft(
                "",
                LocalizedText.EMPTY,
                LocalizedText.EMPTY,
                null,
                "",
                first,
                first,
                java.time.ZoneOffset.UTC,
                List.of(),
                LabState.DRAFT,
                new LabDraft.Horizons(6, 12, 36),
                List.of(),
                List.of(),
                List.of());
    }
}
