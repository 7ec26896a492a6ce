package org.medellinlab.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.LocalizedText;

@Entity
@Table(name = "seat")
class Seat extends Aggregate {

    @Column(name = "seat_key", nullable = false, updatable = false)
    private String key;

    @Column(name = "organisation_id", nullable = false)
    private UUID organisation;

    @Column(name = "title", nullable = false)
    private LocalizedText title;

    @Column(name = "deputy_id")
    private @Nullable UUID deputy;

    protected Seat() {}

    Seat(SeatDraft draft, UUID organisation) {
        key = draft.key();
        this.organisation = organisation;
        title = draft.title();
    }

    void revise(SeatDraft draft, UUID organisation, @Nullable UUID deputy) {
        this.organisation = organisation;
        title = draft.title();
        this.deputy = deputy;
    }

    SeatDraft draft(String organisationKey, @Nullable String deputyKey) {
        return new SeatDraft(key, organisationKey, title, deputyKey);
    }

    String key() {
        return key;
    }

    UUID organisation() {
        return organisation;
    }

    @Nullable
    UUID deputy() {
        return deputy;
    }
}
