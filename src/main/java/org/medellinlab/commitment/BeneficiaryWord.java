package org.medellinlab.commitment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.PartOf;
import org.medellinlab.shared.PersonId;

/// What a beneficiary said. Never edited: the newest of an organisation counts.
@Entity
@Immutable
@Table(name = "beneficiary_word")
class BeneficiaryWord extends Aggregate {

    @PartOf("commitment")
    @Column(name = "commitment_id", nullable = false)
    private UUID commitment;

    @Column(name = "position", nullable = false)
    private int position;

    @Column(name = "organisation_id", nullable = false)
    private UUID organisation;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false)
    private BeneficiaryWordRow.Kind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "arrived")
    private BeneficiaryWordRow.@Nullable Degree arrived;

    @Enumerated(EnumType.STRING)
    @Column(name = "useful")
    private BeneficiaryWordRow.@Nullable Degree useful;

    @Column(name = "words")
    private @Nullable String words;

    @Column(name = "link")
    private @Nullable String link;

    @Enumerated(EnumType.STRING)
    @Column(name = "language", nullable = false)
    private Language language;

    @Enumerated(EnumType.STRING)
    @Column(name = "channel", nullable = false)
    private Channel channel;

    @Column(name = "person_id")
    private @Nullable UUID person;

    @Column(name = "on_day", nullable = false)
    private LocalDate on;

    @Column(name = "recorded_at", nullable = false)
    private Instant recordedAt;

    protected BeneficiaryWord() {}

    BeneficiaryWord(int position, BeneficiaryWordRow row, @Nullable PersonId by, Instant at) {
        commitment = row.commitment();
        this.position = position;
        organisation = row.organisation().value();
        kind = row.kind();
        arrived = row.arrived();
        useful = row.useful();
        words = row.words();
        link = row.link();
        language = row.language();
        channel = row.channel();
        person = by == null ? null : by.value();
        on = row.on();
        recordedAt = at;
    }
}
