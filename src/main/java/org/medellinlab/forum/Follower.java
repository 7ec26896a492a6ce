package org.medellinlab.forum;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.Discreet;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;

/// An address that wants to hear of a promise or a group.
@Entity
@Table(name = "follower")
class Follower extends Aggregate {

    @Column(name = "lab_id", nullable = false, updatable = false)
    private UUID lab;

    @Column(name = "commitment_id", updatable = false)
    private @Nullable UUID commitment;

    @Column(name = "group_id", updatable = false)
    private @Nullable UUID group;

    @Discreet
    @Column(name = "address", nullable = false, updatable = false)
    private String address;

    @Enumerated(EnumType.STRING)
    @Column(name = "language", nullable = false)
    private Language language;

    @Column(name = "asked_at", nullable = false)
    private Instant askedAt;

    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    /// What happened before was told.
    @Column(name = "told_until", nullable = false)
    private Instant toldUntil;

    protected Follower() {}

    Follower(Subject about, EmailAddress address, Language language, Instant now) {
        lab = about.lab().value();
        commitment = about.commitment();
        group = about.group();
        this.address = address.value();
        this.language = language;
        askedAt = now;
        toldUntil = now;
    }

    void confirm(Instant now) {
        if (confirmedAt == null) {
            confirmedAt = now;
            toldUntil = now;
        }
    }

    boolean wasAskedAfter(Instant since) {
        return askedAt.isAfter(since);
    }

    void askedAgain(Instant now) {
        askedAt = now;
    }

    void told(Instant until) {
        toldUntil = until;
    }

    Subject about() {
        return new Subject(new LabId(lab), commitment, group);
    }

    EmailAddress address() {
        return new EmailAddress(address);
    }

    Language language() {
        return language;
    }

    Instant toldUntil() {
        return toldUntil;
    }

    boolean isConfirmed() {
        return confirmedAt != null;
    }
}
