package org.medellinlab.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.LocalizedText;

@Entity
@Table(name = "city")
class City extends Aggregate {

    @Column(name = "city_key", nullable = false, updatable = false)
    private String key;

    @Column(name = "name", nullable = false)
    private LocalizedText name;

    @Column(name = "country")
    private @Nullable String country;

    @Column(name = "latitude")
    private @Nullable Double latitude;

    @Column(name = "longitude")
    private @Nullable Double longitude;

    @Column(name = "population")
    private @Nullable Integer population;

    @Column(name = "mandate_start")
    private @Nullable LocalDate mandateStart;

    @Column(name = "mandate_end")
    private @Nullable LocalDate mandateEnd;

    protected City() {}

    City(CityDraft draft) {
        key = draft.key();
        revise(draft);
    }

    final void revise(CityDraft draft) {
        name = draft.name();
        country = draft.country();
        latitude = draft.latitude();
        longitude = draft.longitude();
        population = draft.population();
        mandateStart = draft.mandateStart();
        mandateEnd = draft.mandateEnd();
    }

    CityDraft draft() {
        return new CityDraft(key, name, country, latitude, longitude, population, mandateStart, mandateEnd);
    }

    String key() {
        return key;
    }
}
