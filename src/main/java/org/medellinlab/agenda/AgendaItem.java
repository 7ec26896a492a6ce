package org.medellinlab.agenda;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.Discreet;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LanguagesConverter;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.StringsConverter;

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

    @Column(name = "cancelled", nullable = false)
    private boolean cancelled;

    @Column(name = "unscheduled", nullable = false)
    private boolean unscheduled;

    @Column(name = "end_venue_id")
    private @Nullable UUID endVenue;

    @Column(name = "capacity")
    private @Nullable Integer capacity;

    @Convert(converter = LanguagesConverter.class)
    @Column(name = "languages", nullable = false)
    private List<Language> languages;

    // names of people, and the trail cannot forget
    @Discreet
    @Convert(converter = StringsConverter.class)
    @Column(name = "guests")
    private List<String> guests;

    @Column(name = "bring")
    private LocalizedText bring;

    @Column(name = "audience")
    private LocalizedText audience;

    @Convert(converter = StringsConverter.class)
    @Column(name = "tags")
    private List<String> tags;

    @Convert(converter = ItemMaterialsConverter.class)
    @Column(name = "materials")
    private List<ItemMaterial> materials;

    // may name people, and the trail cannot forget
    @Discreet
    @Column(name = "team_notes")
    private @Nullable String teamNotes;

    @ElementCollection
    @CollectionTable(name = "agenda_item_person", joinColumns = @JoinColumn(name = "item_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 200)
    private List<ItemPerson> people = new ArrayList<>();

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
        var details = form.details();
        cancelled = details.cancelled();
        unscheduled = details.unscheduled();
        endVenue = details.endVenue();
        capacity = details.capacity();
        languages = List.copyOf(details.languages());
        guests = List.copyOf(details.guests());
        bring = details.bring();
        audience = details.audience();
        tags = List.copyOf(details.tags());
        materials = List.copyOf(details.materials());
        teamNotes = details.teamNotes().isEmpty() ? null : details.teamNotes();
        if (!people.equals(details.people())) {
            people.clear();
            people.addAll(details.people());
        }
    }

    void moveBy(int days) {
        day = day.plusDays(days);
    }

    AgendaItemForm form() {
        return new AgendaItemForm(
                kind, title, abstractText, day, starts, ends, approximate, venue, track, phase, details());
    }

    ItemDetails details() {
        return new ItemDetails(
                cancelled,
                unscheduled,
                endVenue,
                capacity,
                languages,
                List.copyOf(people),
                guests,
                bring,
                audience,
                tags,
                materials,
                teamNotes == null ? "" : teamNotes);
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
