package org.medellinlab.lab;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;

/// What organisers set of their lab, by name of field as a form has it, and what may stand there.
public final class LabValues {

    /// The reporting periods ([PeriodValues]).
    public static final String PERIODS = "periods";

    private static final List<String> TEXTS = List.of("name", "theme", "summary");
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_TEXT = 2000;
    private static final int MOST_DAYS = 60;
    private static final int MOST_MONTHS = 240;

    private LabValues() {}

    static Map<String, String> of(LabDraft lab) {
        var values = new LinkedHashMap<String, String>();
        for (var language : Language.values()) {
            values.put("name." + language.tag(), said(lab.name(), language));
            values.put("theme." + language.tag(), said(lab.theme(), language));
            values.put("summary." + language.tag(), said(lab.summary(), language));
        }
        values.put("firstDay", lab.firstDay().toString());
        values.put("lastDay", lab.lastDay().toString());
        values.put("zone", lab.zone().getId());
        values.put(
                "languages",
                lab.languages().stream().sorted().map(Language::tag).collect(Collectors.joining(",")));
        values.put("state", lab.state().name());
        values.put("short", Integer.toString(lab.horizons().shortMonths()));
        values.put("medium", Integer.toString(lab.horizons().mediumMonths()));
        values.put("long", Integer.toString(lab.horizons().longMonths()));
        values.put(PERIODS, PeriodValues.of(lab.reportingPeriods()));
        return values;
    }

    private static String said(@Nullable LocalizedText text, Language language) {
        var words = text == null ? null : text.exactly(language);
        return words == null ? "" : words;
    }

    /// The lab with what was typed; what is not in the form stays.
    static LabDraft over(LabDraft lab, Map<String, String> typed) {
        var languages = languages(typed);
        var summary = text(typed, "summary");
        return new LabDraft(
                lab.slug(),
                text(typed, "name"),
                text(typed, "theme"),
                summary.isEmpty() ? null : summary,
                lab.hostCity(),
                day(typed, "firstDay").orElseThrow(),
                day(typed, "lastDay").orElseThrow(),
                zone(typed).orElseThrow(),
                // the order of the working languages is kept where the form does not change which they are
                lab.languages().size() == languages.size() && lab.languages().containsAll(languages)
                        ? lab.languages()
                        : languages,
                LabState.valueOf(typed.getOrDefault("state", "")),
                new LabDraft.Horizons(
                        months(typed, "short").orElseThrow(),
                        months(typed, "medium").orElseThrow(),
                        months(typed, "long").orElseThrow()),
                typed.containsKey(PERIODS)
                        ? PeriodValues.over(lab.reportingPeriods(), typed.getOrDefault(PERIODS, ""))
                        : lab.reportingPeriods(),
                lab.organisedBy(),
                lab.countries());
    }

    /// What is wrong with what was typed.
    ///
    /// @return keys of messages, by name
    public static Map<String, String> problems(Map<String, String> typed) {
        var problems = new LinkedHashMap<String, String>();
        var languages = languages(typed);
        for (var name : TEXTS) {
            for (var language : Language.values()) {
                var words = typed.getOrDefault(name + "." + language.tag(), "");
                if (words.length() > (name.equals("name") ? LONGEST_NAME : LONGEST_TEXT)) {
                    problems.put(name + "." + language.tag(), "settings.problem.long");
                }
            }
        }
        if (languages.isEmpty()) {
            problems.put("languages", "settings.lab.problem.languages");
        }
        for (var name : List.of("name", "theme")) {
            if (text(typed, name).isEmpty()) {
                var first = languages.isEmpty() ? Language.ES : languages.getFirst();
                problems.put(name + "." + first.tag(), "settings.lab.problem." + name);
            }
        }
        days(typed, problems);
        if (zone(typed).isEmpty()) {
            problems.put("zone", "settings.lab.problem.zone");
        }
        if (Stream.of(LabState.values()).noneMatch(state -> state.name().equals(typed.get("state")))) {
            problems.put("state", "settings.lab.problem.state");
        }
        horizons(typed, problems);
        PeriodValues.problem(typed.getOrDefault(PERIODS, ""))
                .ifPresent(problem -> problems.put(PERIODS, problem.key()));
        return problems;
    }

    private static void days(Map<String, String> typed, Map<String, String> problems) {
        var first = day(typed, "firstDay");
        var last = day(typed, "lastDay");
        if (first.isEmpty()) {
            problems.put("firstDay", "settings.lab.problem.day");
        }
        if (last.isEmpty()) {
            problems.put("lastDay", "settings.lab.problem.day");
        }
        if (first.isPresent() && last.isPresent()) {
            var days = ChronoUnit.DAYS.between(first.get(), last.get());
            if (days < 0) {
                problems.put("lastDay", "settings.lab.problem.before");
            } else if (days >= MOST_DAYS) {
                problems.put("lastDay", "settings.lab.problem.many-days");
            }
        }
    }

    /// Each horizon runs longer than the one before.
    private static void horizons(Map<String, String> typed, Map<String, String> problems) {
        var before = 0;
        for (var name : List.of("short", "medium", "long")) {
            var months = months(typed, name);
            if (months.isEmpty()) {
                problems.put(name, "settings.lab.problem.months");
            } else if (months.get() <= before) {
                problems.put(name, "settings.lab.problem.longer");
            }
            before = months.orElse(before);
        }
    }

    private static LocalizedText text(Map<String, String> typed, String name) {
        var text = LocalizedText.EMPTY;
        for (var language : Language.values()) {
            text = text.with(language, typed.getOrDefault(name + "." + language.tag(), ""));
        }
        return text;
    }

    private static List<Language> languages(Map<String, String> typed) {
        return Stream.of(typed.getOrDefault("languages", "").split(","))
                .flatMap(tag -> Language.ofTag(tag).stream())
                .distinct()
                .toList();
    }

    private static Optional<LocalDate> day(Map<String, String> typed, String name) {
        try {
            return Optional.of(LocalDate.parse(typed.getOrDefault(name, "")));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static Optional<ZoneId> zone(Map<String, String> typed) {
        return Optional.of(typed.getOrDefault("zone", ""))
                .filter(ZoneId.getAvailableZoneIds()::contains)
                .map(ZoneId::of);
    }

    private static Optional<Integer> months(Map<String, String> typed, String name) {
        var value = typed.getOrDefault(name, "");
        return value.matches("\\d{1,4}") && Integer.parseInt(value) >= 1 && Integer.parseInt(value) <= MOST_MONTHS
                ? Optional.of(Integer.valueOf(value))
                : Optional.empty();
    }
}
