package org.medellinlab.directory;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.LocalizedTextConverter;
import org.medellinlab.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The cities an organiser chooses from, and writing down one that is not there yet.
@Service
@Transactional
@PreAuthorize("@actor.mayOrganiseSomewhere()")
public class ChoosingCities {

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final Cities cities;
    private final JdbcClient jdbc;

    ChoosingCities(Cities cities, JdbcClient jdbc) {
        this.cities = cities;
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<CityChoice> all() {
        return jdbc.sql("select city_key, name, country from city order by city_key")
                .query((rs, i) -> new CityChoice(
                        rs.getString(1), TEXT.convertToEntityAttribute(rs.getString(2)), rs.getString(3)))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<UUID> id(String key) {
        return cities.findByKey(key).map(City::uuid);
    }

    /// Writes a city down. One of the same name in the same country is the same city.
    ///
    /// @param country ISO 3166-1 alpha-2; absent when unknown
    public CityChoice write(LocalizedText name, @Nullable String country) {
        if (country != null && !COUNTRIES.contains(country)) {
            throw new Refused("founding.problem.country");
        }
        return all().stream()
                .filter(known -> same(known.name(), name)
                        && (country == null || known.country() == null || country.equals(known.country())))
                .findFirst()
                .orElseGet(() -> {
                    var draft = new CityDraft(Ids.next().toString(), name, country, null, null, null, null, null);
                    cities.saveAndFlush(new City(draft));
                    return new CityChoice(draft.key(), name, country);
                });
    }

    private static boolean same(LocalizedText one, LocalizedText other) {
        return one.byTag().values().stream()
                .anyMatch(word -> other.byTag().values().stream().anyMatch(word::equalsIgnoreCase));
    }
}
