package org.medellinlab.commitment;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.medellinlab.lab.LabDraft;

/// Finds which reporting period of the lab a plan means: by its key, however it is written, or by the half-year,
/// quarter,
/// month or day it names ("2026-H1", "1.er semestre de 2026", "T2 2026", "2026-06").
record PlanPeriods(List<LabDraft.Period> known) {

    private static final Pattern YEAR = Pattern.compile("(?:19|20|21)\\d{2}");
    private static final Pattern HALF =
            Pattern.compile("\\b(?:h|s|semestre|half)\\s*([12])\\b|\\b([12])\\D{0,4}(?:semestre|half)");
    private static final Pattern QUARTER =
            Pattern.compile("\\b(?:q|t|trimestre|quarter)\\s*([1-4])\\b|\\b([1-4])\\D{0,4}(?:trimestre|quarter)");

    Optional<LabDraft.Period> of(String said) {
        var plain = plain(said);
        var named = known.stream()
                .filter(period -> !plain.isEmpty() && plain(period.key()).equals(plain))
                .findFirst();
        return named.isPresent()
                ? named
                : day(said)
                        .flatMap(day -> known.stream()
                                .filter(period -> !day.isBefore(period.from()) && !day.isAfter(period.until()))
                                .findFirst());
    }

    /// The last day of what was named, as far as one understands it.
    static Optional<LocalDate> day(String said) {
        var stated = DueOn.parse(said.strip());
        if (stated.isPresent()) {
            return stated.map(DueOn::lastDay);
        }
        var words = Normalizer.normalize(said, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        var year = YEAR.matcher(words);
        if (!year.find()) {
            return Optional.empty();
        }
        var rest = words.replace(year.group(), " ");
        return last(HALF, rest, 6, year.group()).or(() -> last(QUARTER, rest, 3, year.group()));
    }

    private static Optional<LocalDate> last(Pattern part, String words, int months, String year) {
        var found = part.matcher(words);
        if (!found.find()) {
            return Optional.empty();
        }
        var number = Integer.parseInt(found.group(1) == null ? found.group(2) : found.group(1));
        return Optional.of(LocalDate.of(Integer.parseInt(year), number * months, 1)
                .plusMonths(1)
                .minusDays(1));
    }

    private static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
    }
}
