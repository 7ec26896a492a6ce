package org.medellinlab.agenda;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.LocalizedText;

@Entity
@Table(name = "agenda_item")
class AgendaItem extends Aggregate {

    @Column(name = "lab_id", nullable = false, updatable = false)
    private UUID lab;

    @Column(name = "item_key", nullable = false, updatable = false)
    private String key;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false)
    private AgendaItemKind kind;

    @Column(name = "title", nullable = false)
    private LocalizedText title;

    @Column(name = "abstract")
    private LocalizedText abstractText;

    // bound as local values: through java.sql types the machine's zone would shift them
    @JdbcTypeCode(SqlTypes.LOCAL_DATE)
    @Column(name = "held_on", nullable = false)
    private LocalDate day;

    @JdbcTypeCode(SqlTypes.LOCAL_TIME)
    @Column(name = "starts", nullable = false)
    private LocalTime starts;

    @JdbcTypeCode(SqlTypes.LOCAL_TIME)
    @Column(name = "ends", nullable = false)
    private LocalTime ends;

    @Column(name = "approximate", nullable = false)
    private boolean approximate;

    @Column(name = "venue_id")
    private @Nullable UUID venue;

    @Column(name = "track_id")
    private @Nullable UUID track;

    @Column(name = "phase")
    private LocalizedText phase;

    protected AgendaItem() {}

    AgendaItem(UUID lab, String key, AgendaItemForm form) {
        this.lab = lab;
        this.key = key;
        revise(form);
    }

    /// For an item whose withdrawal is undone: it is the same item again.
    AgendaItem(UUID id, UUID lab, String key, AgendaItemForm form) {
        super(id);
        this.lab = lab;
        this.key = key;
        revise(form);
    }

    final void revise(AgendaItemForm form) {
        kind = form.kind();
        title = form.title();
        abstractText = form.abstractText();
        day = form.day();
        starts = form.starts();
        ends = form.ends();
        approximate = form.approximate();
        venue = form.venue();
        track = form.track();
        phase = form.phase();
    }

    void moveBy(int days) {
        day = day.plusDays(days);
    }

    AgendaItemForm form() {
        return new AgendaItemForm(kind, title, abstractText, day, starts, ends, approximate, venue, track, phase);
    }

    AgendaItemDraft draft(@Nullable String place, @Nullable String trackKey) {
        return new AgendaItemDraft(
                key,
                kind,
                title,
                abstractText.isEmpty() ? null : abstractText,
                day,
                starts,
                ends,
                approximate,
                place,
                trackKey,
                phase.isEmpty() ? null : phase);
    }

    UUID lab() {
        return lab;
    }

    String key() {
        return key;
    }

    @Nullable
    UUID venue() {
        return venue;
    }

    @Nullable
    UUID track() {
        return track;
    }
}
