package org.medellinlab.workinggroup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;

/// What somebody wants to talk about with others.
@Entity
@Table(name = "open_topic")
class OpenTopic extends Aggregate {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_WHY = 2000;

    /// All that is told of it in one piece.
    record Told(
            String title,
            String why,
            Language language,
            @Nullable UUID convener,
            TopicState state,
            @Nullable UUID slot,
            @Nullable UUID place,
            boolean byHand,
            @Nullable UUID group) {

        Told unplaced() {
            return new Told(title, why, language, convener, state, null, null, false, group);
        }

        Marketplace.@Nullable Spot spot() {
            return slot == null || place == null ? null : new Marketplace.Spot(slot, place);
        }
    }

    @Column(name = "lab_id", nullable = false, updatable = false)
    private UUID lab;

    @Column(name = "number", nullable = false, updatable = false)
    private int number;

    @Column(name = "title", nullable = false)
    private String title;

    @Column(name = "why", nullable = false)
    private String why;

    @Enumerated(EnumType.STRING)
    @Column(name = "language", nullable = false)
    private Language language;

    @Column(name = "convener_id")
    private @Nullable UUID convener;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private TopicState state;

    @Column(name = "slot_id")
    private @Nullable UUID slot;

    @Column(name = "place_id")
    private @Nullable UUID place;

    @Column(name = "by_hand", nullable = false)
    private boolean byHand;

    @Column(name = "group_id")
    private @Nullable UUID group;

    @Column(name = "proposed_at", nullable = false, updatable = false)
    private Instant proposedAt;

    protected OpenTopic() {}

    OpenTopic(LabId lab, int number, TopicDraft draft, PersonId convener, Instant now) {
        super(draft.id());
        this.lab = lab.value();
        this.number = number;
        state = TopicState.PROPOSED;
        proposedAt = now;
        title = "";
        why = "";
        language = draft.language();
        write(draft, convener);
    }

    /// From a file.
    OpenTopic(LabId lab, int number, Told told, Instant now) {
        this.lab = lab.value();
        this.number = number;
        proposedAt = now;
        title = "";
        why = "";
        language = told.language();
        state = told.state();
        tell(told);
    }

    final void tell(Told told) {
        title = TypedWords.line(told.title(), LONGEST_TITLE, "openspace.refused.no-title");
        why = TypedWords.text(told.why(), LONGEST_WHY);
        language = told.language();
        convener = told.convener();
        state = told.state();
        slot = told.slot();
        place = told.place();
        byHand = told.byHand();
        group = told.group();
    }

    Told told() {
        return new Told(title, why, language, convener, state, slot, place, byHand, group);
    }

    final void write(TopicDraft draft, PersonId convener) {
        if (state == TopicState.BECAME_GROUP) {
            throw new Refused("openspace.refused.is-group");
        }
        title = TypedWords.line(draft.title(), LONGEST_TITLE, "openspace.refused.no-title");
        why = TypedWords.text(draft.why(), LONGEST_WHY);
        language = draft.language();
        this.convener = convener.value();
    }

    /// Its time and place are free for others.
    void withdraw() {
        if (state == TopicState.BECAME_GROUP) {
            throw new Refused("openspace.refused.is-group");
        }
        state = TopicState.WITHDRAWN;
        takeOff();
    }

    void comeBack() {
        if (state == TopicState.WITHDRAWN) {
            state = TopicState.PROPOSED;
        }
    }

    /// @param byHand where a person put it, the rule leaves it
    void put(UUID slot, UUID place, boolean byHand) {
        if (state == TopicState.WITHDRAWN) {
            throw new Refused("openspace.refused.withdrawn");
        }
        this.slot = slot;
        this.place = place;
        this.byHand = byHand;
    }

    void takeOff() {
        slot = null;
        place = null;
        byHand = false;
    }

    void became(UUID group) {
        if (state != TopicState.PROPOSED) {
            throw new Refused(
                    state == TopicState.BECAME_GROUP ? "openspace.refused.is-group" : "openspace.refused.withdrawn");
        }
        state = TopicState.BECAME_GROUP;
        this.group = group;
    }

    boolean isOf(LabId lab) {
        return this.lab.equals(lab.value());
    }

    boolean isConvenedBy(PersonId person) {
        return person.value().equals(convener);
    }

    @Nullable
    UUID slot() {
        return slot;
    }

    @Nullable
    UUID place() {
        return place;
    }

    boolean isByHand() {
        return byHand;
    }

    @Nullable
    PersonId convener() {
        return convener == null ? null : new PersonId(convener);
    }

    Language language() {
        return language;
    }

    String title() {
        return title;
    }

    String why() {
        return why;
    }

    int number() {
        return number;
    }

    TopicState state() {
        return state;
    }
}
