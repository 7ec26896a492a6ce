package org.medellinlab.commitment;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.Refused;

/// Where a promise stands: open, at rest until a day, or ended with a reason. Whose it is says [OwnedPromise], what it
/// says [Commitment].
@MappedSuperclass
abstract class StandingPromise extends Aggregate {

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private CommitmentState state = CommitmentState.OPEN;

    @Column(name = "paused_until")
    private @Nullable LocalDate pausedUntil;

    @Column(name = "closing_words")
    private LocalizedText stateReason = LocalizedText.EMPTY;

    protected StandingPromise() {}

    StandingPromise(UUID id) {
        super(id);
    }

    /// Nobody is asked about it until a day; then it is open again.
    ///
    /// @throws Refused when it has ended
    void pause(LocalDate until) {
        if (isClosed()) {
            throw new Refused("commitment.refused.closed");
        }
        stand(new Standing(CommitmentState.PAUSED, until, null));
    }

    /// Ends with a reason, a legitimate outcome; its history stays.
    void close(LocalizedText reason) {
        stand(new Standing(CommitmentState.CLOSED, null, reason));
    }

    /// Goes on, after a rest or an end.
    void open() {
        stand(Standing.OPEN);
    }

    /// Goes on when its rest is over.
    ///
    /// @return whether it was
    boolean wakeOn(LocalDate day) {
        var over = state == CommitmentState.PAUSED && pausedUntil != null && !day.isBefore(pausedUntil);
        if (over) {
            open();
        }
        return over;
    }

    final void stand(Standing standing) {
        state = standing.state();
        pausedUntil = standing.until();
        stateReason = standing.reason() == null ? LocalizedText.EMPTY : standing.reason();
    }

    Standing standing() {
        return Standing.of(state, pausedUntil, stateReason);
    }

    boolean isClosed() {
        return state == CommitmentState.CLOSED;
    }

    void moveRestBy(int days) {
        pausedUntil = pausedUntil == null ? null : pausedUntil.plusDays(days);
    }
}
