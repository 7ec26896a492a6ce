package org.medellinlab.commitment;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.PartOf;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.SeatId;

/// What somebody told of a promise. Never edited: corrected by a newer one.
@Entity
@Immutable
@Table(name = "progress_update")
class ProgressUpdate extends Aggregate {

    @PartOf("commitment")
    @Column(name = "commitment_id", nullable = false)
    private UUID commitment;

    @Column(name = "position", nullable = false)
    private int position;

    @Column(name = "on_day", nullable = false)
    private LocalDate on;

    @Column(name = "period_key")
    private @Nullable String period;

    @Enumerated(EnumType.STRING)
    @Column(name = "completion", nullable = false)
    private Completion completion;

    @Enumerated(EnumType.STRING)
    @Column(name = "channel", nullable = false)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    @Column(name = "language", nullable = false)
    private Language language;

    @Column(name = "words", nullable = false)
    private String words;

    @Column(name = "person_id")
    private @Nullable UUID person;

    @Column(name = "seat_id")
    private @Nullable UUID seat;

    @Column(name = "recorded_at", nullable = false)
    private Instant recordedAt;

    @Column(name = "obstacle")
    private @Nullable String obstacle;

    @Column(name = "nil", nullable = false)
    private boolean nil;

    @Column(name = "corrects_id")
    private @Nullable UUID corrects;

    @Enumerated(EnumType.STRING)
    @Column(name = "capacity")
    private @Nullable Capacity capacity;

    @ElementCollection
    @OptimisticLock(excluded = true) // comes with the update and never changes
    @CollectionTable(name = "progress_evidence", joinColumns = @JoinColumn(name = "update_id"))
    @OrderColumn(name = "position")
    private List<Evidence> evidence = new ArrayList<>();

    protected ProgressUpdate() {}

    ProgressUpdate(UUID commitment, int position, Told told, Instant recordedAt) {
        this.commitment = commitment;
        this.position = position;
        on = told.on();
        period = told.period();
        completion = told.completion();
        channel = told.channel();
        language = told.language();
        words = told.words();
        person = told.by() == null ? null : told.by().value();
        seat = told.seat() == null ? null : told.seat().value();
        obstacle = told.more().obstacle();
        nil = told.more().nil();
        corrects = told.more().corrects();
        capacity = told.more().capacity();
        evidence.addAll(told.more().evidence());
        this.recordedAt = recordedAt;
    }

    /// All that is told in one update.
    record Told(
            LocalDate on,
            @Nullable String period,
            Completion completion,
            Channel channel,
            Language language,
            String words,
            @Nullable PersonId by,
            @Nullable SeatId seat,
            More more) {}

    /// What it tells besides how far it is.
    ///
    /// @param capacity in which who told it did so; absent for what came from a file that does not say
    record More(
            @Nullable String obstacle,
            boolean nil,
            @Nullable UUID corrects,
            @Nullable Capacity capacity,
            List<Evidence> evidence) {

        static final More NOTHING = new More(null, false, null, null, List.of());
    }

    /// @param fileAt the address at which everybody reads a file; absent where not everybody does, and the file stays
    CommitmentDraft.UpdateDraft draft(Function<UUID, @Nullable String> fileAt) {
        var shown = new ArrayList<CommitmentDraft.EvidenceDraft>();
        for (var one : evidence) {
            var link = one.file() == null ? one.link() : fileAt.apply(one.file());
            if (link != null) {
                shown.add(new CommitmentDraft.EvidenceDraft(one.title(), link, one.carries()));
            }
        }
        return new CommitmentDraft.UpdateDraft(on, period, completion, words, language, capacity, shown);
    }

    UUID commitment() {
        return commitment;
    }
}
