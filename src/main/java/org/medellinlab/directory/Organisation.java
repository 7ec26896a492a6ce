package org.medellinlab.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.StringsConverter;

@Entity
@Table(name = "organisation")
class Organisation extends Aggregate {

    @Column(name = "organisation_key", nullable = false, updatable = false)
    private String key;

    @Column(name = "name", nullable = false)
    private LocalizedText name;

    @Convert(converter = StringsConverter.class)
    @Column(name = "also_known_as")
    private List<String> alsoKnownAs;

    @Column(name = "acronym")
    private @Nullable String acronym;

    @Enumerated(EnumType.STRING)
    @Column(name = "type")
    private @Nullable OrganisationType type;

    @Column(name = "website")
    private @Nullable String website;

    @Column(name = "city_id")
    private @Nullable UUID city;

    @Column(name = "country")
    private @Nullable String country;

    protected Organisation() {}

    Organisation(OrganisationDraft draft, @Nullable UUID city) {
        key = draft.key();
        revise(draft, city);
    }

    final void revise(OrganisationDraft draft, @Nullable UUID city) {
        name = draft.name();
        alsoKnownAs = draft.alsoKnownAs();
        acronym = draft.acronym();
        type = draft.type();
        website = draft.website();
        country = draft.country();
        this.city = city;
    }

    OrganisationDraft draft(@Nullable String cityKey) {
        return new OrganisationDraft(key, name, alsoKnownAs, acronym, type, website, cityKey, country);
    }

    String key() {
        return key;
    }

    @Nullable
    UUID city() {
        return city;
    }
}
