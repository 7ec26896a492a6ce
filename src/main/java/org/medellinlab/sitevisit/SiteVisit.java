package org.medellinlab.sitevisit;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.LocalizedText;

@Entity
@Table(name = "site_visit")
class SiteVisit extends Aggregate {

    /// A stop of the route.
    @Embeddable
    record Stop(
            @Column(name = "venue_id", nullable = false) UUID venue,
            @Column(name = "host_id") @Nullable UUID host,
            @Column(name = "contact") @Nullable String contact,
            @Column(name = "minutes") @Nullable Integer minutes,
            @Column(name = "story") LocalizedText story) {}

    @Column(name = "lab_id", nullable = false, updatable = false)
    private UUID lab;

    @Column(name = "visit_key", nullable = false, updatable = false)
    private String key;

    @Column(name = "agenda_item_id")
    private @Nullable UUID agendaItem;

    @Column(name = "title", nullable = false)
    private LocalizedText title;

    @Column(name = "summary")
    private LocalizedText summary;

    @Column(name = "capacity")
    private @Nullable Integer capacity;

    @ElementCollection
    @CollectionTable(name = "visit_stop", joinColumns = @JoinColumn(name = "visit_id"))
    @OrderColumn(name = "position")
    private List<Stop> stops = new ArrayList<>();

    protected SiteVisit() {}

    SiteVisit(LabId lab, VisitDraft draft, @Nullable UUID agendaItem, List<Stop> stops) {
        this.lab = lab.value();
        key = draft.key();
        revise(draft, agendaItem, stops);
    }

    final void revise(VisitDraft draft, @Nullable UUID agendaItem, List<Stop> stops) {
        this.agendaItem = agendaItem;
        title = draft.title();
        summary = draft.summary() == null ? LocalizedText.EMPTY : draft.summary();
        capacity = draft.capacity();
        this.stops.clear();
        this.stops.addAll(stops);
    }

    /// What is written down of it, without the departures.
    VisitDraft draft(@Nullable String agendaItemKey, List<VisitDraft.StopDraft> stopDrafts) {
        return new VisitDraft(
                key, agendaItemKey, title, summary.isEmpty() ? null : summary, capacity, stopDrafts, List.of());
    }

    String key() {
        return key;
    }

    UUID lab() {
        return lab;
    }

    @Nullable
    UUID agendaItem() {
        return agendaItem;
    }

    List<Stop> stops() {
        return List.copyOf(stops);
    }
}
