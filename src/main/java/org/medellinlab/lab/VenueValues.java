package org.medellinlab.lab;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.NightHours;

/// What organisers set of a place, by name of field as a form has it: `at` is `6.2518, -75.5636`, hours are `09:00`,
/// `stepFree` is `yes`, `no` or empty for not known, `several` is `yes` or empty.
public final class VenueValues {

    public static final String YES = "yes";
    public static final String NO = "no";
    private static final Pattern POINT =
            Pattern.compile("(-?\\d{1,2}(?:[.]\\d{1,9})?)\\s*[,;\\s]\\s*(-?\\d{1,3}(?:[.]\\d{1,9})?)");

    private VenueValues() {}

    public static Map<String, String> of(VenueDraft venue) {
        var values = new LinkedHashMap<String, String>();
        for (var language : Language.values()) {
            var words = venue.name().exactly(language);
            values.put("name." + language.tag(), words == null ? "" : words);
        }
        values.put("address", said(venue.address()));
        values.put("district", said(venue.district()));
        values.put("at", venue.isOnTheMap() ? venue.latitude() + ", " + venue.longitude() : "");
        values.put("capacity", said(venue.capacity()));
        values.put("stepFree", venue.stepFree() == null ? "" : venue.stepFree() ? YES : NO);
        values.put("several", venue.several() ? YES : "");
        values.put("opens", said(venue.opens()));
        values.put("closes", said(venue.closes()));
        values.put("zone", venue.zone() == null ? "" : venue.zone().getId());
        return values;
    }

    private static String said(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /// The place with what was typed; only without [#problems].
    static VenueDraft draft(String key, Map<String, String> typed) {
        var point = point(typed);
        return new VenueDraft(
                key,
                name(typed),
                line(typed, "address"),
                line(typed, "district"),
                point.map(at -> at[0]).orElse(null),
                point.map(at -> at[1]).orElse(null),
                capacity(typed).orElse(null),
                switch (typed.getOrDefault("stepFree", "")) {
                    case YES -> true;
                    case NO -> false;
                    default -> null;
                },
                YES.equals(typed.get("several")),
                time(typed, "opens").orElse(null),
                time(typed, "closes").orElse(null),
                typed.getOrDefault("zone", "").isEmpty() ? null : ZoneId.of(typed.getOrDefault("zone", "")));
    }

    /// What is wrong, by field, as message keys.
    public static Map<String, String> problems(Map<String, String> typed) {
        var problems = new LinkedHashMap<String, String>();
        if (name(typed).isEmpty()) {
            problems.put("name.es", "places.problem.name");
        }
        if (isTyped(typed, "at") && point(typed).isEmpty()) {
            problems.put("at", "places.problem.at");
        }
        if (isTyped(typed, "capacity") && capacity(typed).isEmpty()) {
            problems.put("capacity", "places.problem.capacity");
        }
        for (var name : new String[] {"opens", "closes"}) {
            if (isTyped(typed, name) && time(typed, name).isEmpty()) {
                problems.put(name, "places.problem.time");
            }
        }
        var opens = time(typed, "opens");
        var closes = time(typed, "closes");
        if (opens.isPresent() && opens.equals(closes)) {
            problems.put("closes", "places.problem.closes");
        }
        var zone = typed.getOrDefault("zone", "");
        if (!zone.isEmpty() && !ZoneId.getAvailableZoneIds().contains(zone)) {
            problems.put("zone", "settings.lab.problem.zone");
        }
        Stream.of("name.es", "name.pt", "name.en", "address", "district")
                .filter(name -> typed.getOrDefault(name, "").length() > VenueDraft.LONGEST_LINE)
                .forEach(name -> problems.put(name, "settings.problem.long"));
        return problems;
    }

    /// Whether a place with these hours closes on the day after.
    public static boolean closesOnTheDayAfter(Map<String, String> typed) {
        var opens = time(typed, "opens");
        var closes = time(typed, "closes");
        return opens.isPresent() && closes.isPresent() && NightHours.endsOnTheDayAfter(opens.get(), closes.get());
    }

    private static boolean isTyped(Map<String, String> typed, String name) {
        return !typed.getOrDefault(name, "").isBlank();
    }

    private static LocalizedText name(Map<String, String> typed) {
        var text = LocalizedText.EMPTY;
        for (var language : Language.values()) {
            text = text.with(language, typed.getOrDefault("name." + language.tag(), ""));
        }
        return text;
    }

    private static @Nullable String line(Map<String, String> typed, String name) {
        var words = typed.getOrDefault(name, "").strip();
        return words.isEmpty() ? null : words;
    }

    /// Degrees north and east.
    public static Optional<double[]> point(Map<String, String> typed) {
        var read = POINT.matcher(typed.getOrDefault("at", "").strip());
        if (!read.matches()) {
            return Optional.empty();
        }
        var at = new double[] {Double.parseDouble(read.group(1)), Double.parseDouble(read.group(2))};
        return Math.abs(at[0]) <= 90 && Math.abs(at[1]) <= 180 ? Optional.of(at) : Optional.empty();
    }

    private static Optional<Integer> capacity(Map<String, String> typed) {
        var digits = typed.getOrDefault("capacity", "").strip();
        if (!digits.matches("\\d{1,6}")) {
            return Optional.empty();
        }
        var people = Integer.parseInt(digits);
        return people >= 1 && people <= VenueDraft.MOST_PEOPLE ? Optional.of(people) : Optional.empty();
    }

    private static Optional<LocalTime> time(Map<String, String> typed, String name) {
        try {
            return Optional.of(LocalTime.parse(typed.getOrDefault(name, "")));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
