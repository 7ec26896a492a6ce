package org.medellinlab.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.MailAction;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.SeatId;

/// A promise as others need it; all of it is public.
///
/// @param group the working group it was made in
/// @param dueOn by when, if it was said
/// @param horizonUntil the last day its horizon runs by the lab's rule; absent for [Horizon#UNSTATED]
/// @param ownerSeat the seat that owns it; absent: the group owns it, there is no seat yet
/// @param promisedBy who promises, where the record names somebody but no seat
/// @param knownBy how one would know that it is kept; absent when nobody said
/// @param mandateEnd the last day of the mandate of the owner's city; absent when there is none or it is unknown
/// @param lessons the lessons it rests on
/// @param recordedAs in which capacity who made it spoke for the owner; absent for what came from a file
/// @param completion that of the newest update
/// @param updates the newest first
public record CommitmentSheet(
        UUID id,
        String key,
        UUID group,
        LocalizedText statement,
        Horizon horizon,
        @Nullable DueOn dueOn,
        @Nullable LocalDate horizonUntil,
        @Nullable SeatId ownerSeat,
        @Nullable String promisedBy,
        @Nullable LocalizedText knownBy,
        @Nullable LocalDate mandateEnd,
        @Nullable Instant promisedAt,
        List<OrganisationId> beneficiaries,
        List<UUID> lessons,
        Ratification ratification,
        Standing standing,
        PromiseExtras extras,
        @Nullable Capacity recordedAs,
        Completion completion,
        List<UpdateRow> updates) {

    /// What somebody told of it.
    ///
    /// @param on the day it is about, in the lab's zone
    /// @param period key of the lab's reporting period
    /// @param seat the seat the person spoke for; absent when not known
    /// @param obstacle what got in the way
    /// @param nil there was nothing new
    /// @param corrects the update that this one corrects
    /// @param capacity in which who told it did so; absent for what came from a file that does not say
    /// @param pictures which files of the evidence can be looked at
    public record UpdateRow(
            UUID id,
            LocalDate on,
            @Nullable String period,
            Completion completion,
            Channel channel,
            Language language,
            String words,
            @Nullable SeatId seat,
            Instant recordedAt,
            @Nullable String obstacle,
            boolean nil,
            @Nullable UUID corrects,
            @Nullable Capacity capacity,
            List<Evidence> evidence,
            Set<UUID> pictures) {

        /// Its words, and whether they are in another language than the reader's.
        public LocalizedText.Shown shownIn(Language reader) {
            return LocalizedText.of(language, words).shownIn(reader);
        }

        public boolean isPicture(Evidence one) {
            return one.file() != null && pictures.contains(one.file());
        }
    }

    public CommitmentState state() {
        return standing.state();
    }

    /// What it says.
    public Wording wording() {
        return new Wording(
                statement,
                horizon,
                dueOn,
                knownBy == null ? LocalizedText.EMPTY : knownBy,
                beneficiaries,
                lessons,
                extras);
    }

    /// The page on which everybody reads it, if everybody may.
    ///
    /// @param lab in which it was made
    /// @param see what the way there is called
    public MailAction.Next shown(LabSheet lab, String see) {
        return extras.visibility() == PromiseExtras.Visibility.PUBLIC
                        && lab.draft().state().isPublic()
                ? new MailAction.Next(null, see, "/labs/" + lab.slug() + "/commitments/" + key)
                : MailAction.Next.NOTHING;
    }

    /// The last day on which it is kept in time: what was stated wins over the horizon.
    public @Nullable LocalDate runsUntil() {
        return dueOn == null ? horizonUntil : dueOn.lastDay();
    }

    /// Promised beyond the mandate of those who promise, and nothing institutional carries it yet.
    public boolean outlivesMandate() {
        var until = runsUntil();
        return mandateEnd != null
                && until != null
                && until.isAfter(mandateEnd)
                && carriers().isEmpty();
    }

    /// The institutional evidence that was told of it: a decree, a line of the budget, an agreement.
    public List<Evidence> carriers() {
        return updates.stream()
                .flatMap(update -> update.evidence().stream())
                .filter(evidence -> evidence.carries() != null)
                .toList();
    }

    /// Whether a newer update corrects this one.
    public boolean isCorrected(UpdateRow update) {
        return updates.stream().anyMatch(other -> update.id().equals(other.corrects()));
    }

    public boolean isOverdueOn(LocalDate day) {
        var until = runsUntil();
        return isFollowed() && until != null && day.isAfter(until);
    }

    /// Followed, and nothing was told of it for a month: what a board calls silent.
    public boolean isSilentOn(LocalDate day) {
        var newest = newest();
        return isFollowed() && (newest == null || newest.on().isBefore(day.minusMonths(1)));
    }

    /// Still asked about: open, not kept yet, not declined at home.
    public boolean isFollowed() {
        return state() == CommitmentState.OPEN
                && completion != Completion.COMPLETE
                && ratification != Ratification.DECLINED;
    }

    public @Nullable UpdateRow newest() {
        return updates.isEmpty() ? null : updates.getFirst();
    }
}
