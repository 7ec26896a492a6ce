package org.medellinlab.lab;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LanguagesConverter;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.StringsConverter;

@Entity
@Table(name = "lab")
class Lab extends Aggregate {

    /// A reporting period of the lab, both days included.
    @Embeddable
    record PeriodValue(
            @Column(name = "period_key", nullable = false) String key,
            @Column(name = "from_on", nullable = false) LocalDate from,
            @Column(name = "until_on", nullable = false) LocalDate until) {}

    @Column(name = "slug", nullable = false, updatable = false)
    private String slug;

    @Column(name = "name", nullable = false)
    private LocalizedText name;

    @Column(name = "theme", nullable = false)
    private LocalizedText theme;

    @Column(name = "summary")
    private LocalizedText summary;

    @Column(name = "host_city_id", nullable = false)
    private UUID hostCity;

    @Column(name = "first_day", nullable = false)
    private LocalDate firstDay;

    @Column(name = "last_day", nullable = false)
    private LocalDate lastDay;

    @Column(name = "zone", nullable = false)
    private String zone;

    @Convert(converter = LanguagesConverter.class)
    @Column(name = "languages", nullable = false)
    private List<Language> languages;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private LabState state;

    @Column(name = "short_months", nullable = false)
    private int shortMonths;

    @Column(name = "medium_months", nullable = false)
    private int mediumMonths;

    @Column(name = "long_months", nullable = false)
    private int longMonths;

    @ElementCollection
    @CollectionTable(name = "reporting_period", joinColumns = @JoinColumn(name = "lab_id"))
    @OrderColumn(name = "position")
    private List<PeriodValue> periods = new ArrayList<>();

    @Convert(converter = StringsConverter.class)
    @Column(name = "organised_by")
    private List<String> organisedBy;

    @Convert(converter = StringsConverter.class)
    @Column(name = "countries")
    private List<String> countries;

    protected Lab() {}

    Lab(LabDraft draft, UUID hostCity) {
        slug = draft.slug();
        revise(draft, hostCity);
    }

    final void revise(LabDraft draft, UUID hostCity) {
        name = draft.name();
        theme = draft.theme();
        summary = draft.summary() == null ? LocalizedText.EMPTY : draft.summary();
        this.hostCity = hostCity;
        firstDay = draft.firstDay();
        lastDay = draft.lastDay();
        zone = draft.zone().getId();
        languages = draft.languages();
        state = draft.state();
        shortMonths = draft.horizons().shortMonths();
        mediumMonths = draft.horizons().mediumMonths();
        longMonths = draft.horizons().longMonths();
        organisedBy = draft.organisedBy();
        countries = draft.countries();
        var revised = draft.reportingPeriods().stream()
                .map(p -> new PeriodValue(p.key(), p.from(), p.until()))
                .toList();
        if (!periods.equals(revised)) {
            periods.clear();
            periods.addAll(revised);
        }
    }

    /// One step on, or one back.
    ///
    /// @throws Refused for any other
    void step(LabState to) {
        if (!state.next().equals(Optional.of(to)) && !state.before().equals(Optional.of(to))) {
            throw new Refused("founding.problem.step");
        }
        state = to;
    }

    LabState state() {
        return state;
    }

    void moveBy(int days) {
        firstDay = firstDay.plusDays(days);
        lastDay = lastDay.plusDays(days);
        periods.replaceAll(
                p -> new PeriodValue(p.key(), p.from().plusDays(days), p.until().plusDays(days)));
    }

    LabDraft draft(String hostCityKey) {
        return new LabDraft(
                slug,
                name,
                theme,
                summary.isEmpty() ? null : summary,
                hostCityKey,
                firstDay,
                lastDay,
                ZoneId.of(zone),
                languages,
                state,
                new LabDraft.Horizons(shortMonths, mediumMonths, longMonths),
                periods.stream()
                        .map(p -> new LabDraft.Period(p.key(), p.from(), p.until()))
                        .toList(),
                organisedBy,
                countries);
    }

    UUID hostCity() {
        return hostCity;
    }
}
