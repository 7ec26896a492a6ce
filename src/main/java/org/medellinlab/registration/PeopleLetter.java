package org.medellinlab.registration;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.Discreet;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.PersonId;

/// A letter that was sent. It never changes.
@Entity
@Table(name = "people_letter")
class PeopleLetter extends Aggregate {

    @Column(name = "lab_id", nullable = false, updatable = false)
    private UUID lab;

    @Column(name = "sent_by_id", nullable = false, updatable = false)
    private UUID sentBy;

    @Column(name = "sent_at", nullable = false, updatable = false)
    private Instant sentAt;

    @Column(name = "subject", nullable = false, updatable = false, columnDefinition = "text")
    private LocalizedText subject;

    @Column(name = "words", nullable = false, updatable = false, columnDefinition = "mediumtext")
    private LocalizedText words;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", updatable = false)
    private @Nullable InvitationState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", updatable = false)
    private @Nullable ParticipantKind kind;

    @Column(name = "organisation_id", updatable = false)
    private @Nullable UUID organisation;

    @Column(name = "language", updatable = false, columnDefinition = "char(2)")
    private @Nullable String language;

    @Column(name = "with_registered", nullable = false, updatable = false)
    private boolean withRegistered;

    @Discreet
    @ElementCollection
    @CollectionTable(name = "people_letter_recipient", joinColumns = @JoinColumn(name = "letter_id"))
    @OrderColumn(name = "position")
    private List<LetterRecipient> recipients = new ArrayList<>();

    protected PeopleLetter() {}

    PeopleLetter(LabId lab, LetterDraft draft, PersonId sender, Instant at, List<LetterRecipient> recipients) {
        super(draft.id());
        this.lab = lab.value();
        sentBy = sender.value();
        sentAt = at;
        subject = draft.words().subject();
        words = draft.words().text();
        var filter = draft.audience().filter();
        state = filter.state();
        kind = filter.kind();
        organisation =
                filter.organisation() == null ? null : filter.organisation().value();
        language = filter.language() == null ? null : filter.language().tag();
        withRegistered = draft.audience().withRegistered();
        this.recipients.addAll(recipients);
    }

    LabId lab() {
        return new LabId(lab);
    }
}
