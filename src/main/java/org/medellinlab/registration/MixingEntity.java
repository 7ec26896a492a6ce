package org.medellinlab.registration;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.PersonId;

/// Mixed groups kept under a name: who sits where, and what was pinned. It is kept as it is; another mixing is another
/// one.
@Entity
@Table(name = "mixing")
class MixingEntity extends Aggregate {

    @Embeddable
    record Place(
            @Column(name = "person_id", nullable = false) UUID person,
            @Column(name = "group_number", nullable = false) int group,
            @Column(name = "is_fixed", nullable = false) boolean fixed) {}

    @Embeddable
    record Pair(
            @Column(name = "one_id", nullable = false) UUID one,
            @Column(name = "other_id", nullable = false) UUID other,
            @Column(name = "is_together", nullable = false) boolean together) {}

    @Column(name = "lab_id", nullable = false, updatable = false)
    private UUID lab;

    @Column(name = "name", nullable = false, updatable = false)
    private String name;

    @Column(name = "group_count", nullable = false, updatable = false)
    private int groups;

    @Column(name = "seed", nullable = false, updatable = false)
    private long seed;

    @Column(name = "saved_at", nullable = false, updatable = false)
    private Instant savedAt;

    @Column(name = "saved_by", nullable = false, updatable = false)
    private UUID savedBy;

    @ElementCollection
    @CollectionTable(name = "mixing_place", joinColumns = @JoinColumn(name = "mixing_id"))
    @OrderColumn(name = "position")
    private List<Place> places = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "mixing_pair", joinColumns = @JoinColumn(name = "mixing_id"))
    @OrderColumn(name = "position")
    private List<Pair> pairs = new ArrayList<>();

    protected MixingEntity() {}

    MixingEntity(LabId lab, String name, MixedGroups mixed, MixingPins pins, PersonId by, Instant now) {
        this.lab = lab.value();
        this.name = name;
        groups = mixed.groups().size();
        seed = mixed.seed();
        savedBy = by.value();
        savedAt = now;
        for (var i = 0; i < groups; i++) {
            for (var person : mixed.groups().get(i).people()) {
                places.add(new Place(person.id().value(), i, pins.fixed().containsKey(person.id())));
            }
        }
        pins.pairs()
                .forEach(pair ->
                        pairs.add(new Pair(pair.one().value(), pair.other().value(), pair.together())));
    }

    boolean isOf(LabId other) {
        return lab.equals(other.value());
    }

    int groups() {
        return groups;
    }

    long seed() {
        return seed;
    }

    List<Place> places() {
        return places;
    }

    MixingPins pins() {
        var fixed = new LinkedHashMap<PersonId, Integer>();
        places.stream().filter(Place::fixed).forEach(place -> fixed.put(new PersonId(place.person()), place.group()));
        return new MixingPins(
                fixed,
                pairs.stream()
                        .map(pair -> new MixingPins.Pair(
                                new PersonId(pair.one()), new PersonId(pair.other()), pair.together()))
                        .toList());
    }
}
