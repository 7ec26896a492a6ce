package org.medellinlab.lab;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;

/// A lab as written down.
///
/// @param hostCity key of the city that runs it
/// @param languages working languages, in order
/// @param horizons until when each horizon runs, in months after the last day
/// @param organisedBy keys of the organisations that run it
/// @param countries the countries the lab says took part (ISO 3166-1 alpha-2); may differ from those of its groups
public record LabDraft(
        String slug,
        LocalizedText name,
        LocalizedText theme,
        @Nullable LocalizedText summary,
        String hostCity,
        LocalDate firstDay,
        LocalDate lastDay,
        ZoneId zone,
        List<Language> languages,
        LabState state,
        Horizons horizons,
        List<Period> reportingPeriods,
        List<String> organisedBy,
        List<String> countries) {

    /// Months after the lab's last day until when a short, a medium and a long horizon run.
    public record Horizons(
            @JsonProperty("short") int shortMonths,
            @JsonProperty("medium") int mediumMonths,
            @JsonProperty("long") int longMonths) {}

    /// A reporting period, both days included.
    public record Period(String key, LocalDate from, LocalDate until) {}

    public LabDraft {
        reportingPeriods = reportingPeriods == null ? List.of() : List.copyOf(reportingPeriods);
        organisedBy = organisedBy == null ? List.of() : List.copyOf(organisedBy);
        countries = countries == null ? List.of() : List.copyOf(countries);
    }
}
