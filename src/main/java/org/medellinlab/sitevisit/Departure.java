package org.medellinlab.sitevisit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.PartOf;
import org.medellinlab.sitevisit.VisitDraft.DepartureDraft;

@Entity
@Table(name = "departure")
class Departure extends Aggregate {

    @PartOf("site_visit")
    @Column(name = "visit_id", nullable = false, updatable = false)
    private UUID visit;

    @Column(name = "departure_key", nullable = false, updatable = false)
    private String key;

    /// Local to the lab's zone: written as it is, whatever the zone of the machine.
    @JdbcTypeCode(SqlTypes.LOCAL_DATE_TIME)
    @Column(name = "leaves_at", nullable = false)
    private LocalDateTime leavesAt;

    @Column(name = "from_id")
    private @Nullable UUID from;

    @Column(name = "vehicle")
    private @Nullable String vehicle;

    @Column(name = "seats", nullable = false)
    private int seats;

    @Enumerated(EnumType.STRING)
    @Column(name = "language")
    private @Nullable Language language;

    @Column(name = "guide_id")
    private @Nullable UUID guide;

    @Column(name = "bookable", nullable = false)
    private boolean bookable;

    protected Departure() {}

    Departure(UUID visit, DepartureDraft draft, @Nullable UUID from, @Nullable UUID guide) {
        this.visit = visit;
        key = draft.key();
        revise(draft, from, guide);
    }

    final void revise(DepartureDraft draft, @Nullable UUID from, @Nullable UUID guide) {
        leavesAt = draft.leavesAt();
        this.from = from;
        vehicle = draft.vehicle();
        seats = draft.seats();
        language = draft.language();
        this.guide = guide;
        bookable = draft.bookable();
    }

    void moveBy(int days) {
        leavesAt = leavesAt.plusDays(days);
    }

    DepartureDraft draft(@Nullable String fromKey, @Nullable String guideKey) {
        return new DepartureDraft(key, leavesAt, fromKey, vehicle, seats, language, guideKey, bookable);
    }

    UUID visit() {
        return visit;
    }

    String key() {
        return key;
    }

    LocalDateTime leavesAt() {
        return leavesAt;
    }

    @Nullable
    UUID from() {
        return from;
    }

    @Nullable
    UUID guide() {
        return guide;
    }
}
