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
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;

/// Something that goes out by mail in the name of a group. Its letters are the batch of the same identifier; whether
/// they have gone only they know.
@Entity
@Table(name = "group_sending")
class GroupSending extends Aggregate {

    @Column(name = "group_id", nullable = false, updatable = false)
    private UUID group;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false, updatable = false)
    private SendingKind kind;

    /// The meeting, the poll, the post, the question.
    @Column(name = "thing_id", nullable = false, updatable = false)
    private UUID thing;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private SendingState state;

    @Column(name = "goes_at", nullable = false)
    private Instant goesAt;

    @Column(name = "asked_by_id", updatable = false)
    private @Nullable UUID askedBy;

    @Column(name = "asked_at", nullable = false, updatable = false)
    private Instant askedAt;

    protected GroupSending() {}

    GroupSending(
            UUID group,
            SendingKind kind,
            UUID thing,
            boolean held,
            Instant goesAt,
            @Nullable PersonId askedBy,
            Instant now) {
        this.group = group;
        this.kind = kind;
        this.thing = thing;
        state = held ? SendingState.HELD : SendingState.WAITING;
        this.goesAt = goesAt;
        this.askedBy = askedBy == null ? null : askedBy.value();
        askedAt = now;
    }

    /// @throws Refused when it is held already, or does not go
    void hold() {
        move(SendingState.HELD, state == SendingState.WAITING);
    }

    /// @throws Refused when it does not go
    void letGo(Instant now) {
        move(SendingState.WAITING, state != SendingState.DROPPED);
        goesAt = now;
    }

    void drop() {
        move(SendingState.DROPPED, state != SendingState.DROPPED);
    }

    /// What was called back is held.
    void bringBack() {
        move(SendingState.HELD, state == SendingState.DROPPED);
    }

    private void move(SendingState to, boolean may) {
        if (!may) {
            throw new Refused("workinggroup.refused.post-gone");
        }
        state = to;
    }

    UUID group() {
        return group;
    }

    UUID thing() {
        return thing;
    }

    SendingKind kind() {
        return kind;
    }

    boolean isOf(UUID group) {
        return this.group.equals(group);
    }

    SendingState state() {
        return state;
    }
}
