package org.medellinlab.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.MeasureDrafts.IndicatorDraft;
import org.medellinlab.commitment.MeasureDrafts.MilestoneDraft;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;

/// A promise as written down in a lab file; what it refers to is named by keys.
///
/// @param knownBy how one would know that it is kept
/// @param kind what is done, `reach` to whom it is made, `visibility` who reads it; where the file is silent about
/// these, about `knownBy`, `resources`, `risks` and `state`, what is there stays
/// @param state with `pausedUntil` when it rests, and the `reason` when it has ended; an open one says nothing
record CommitmentDraft(
        String key,
        String group,
        LocalizedText statement,
        Horizon horizon,
        @Nullable String dueOn,
        @Nullable String owner,
        @Nullable String promisedBy,
        PromiseExtras.@Nullable Reach reach,
        List<String> beneficiaries,
        PromiseExtras.@Nullable Kind kind,
        @Nullable LocalizedText knownBy,
        @Nullable LocalizedText resources,
        @Nullable LocalizedText risks,
        PromiseExtras.@Nullable Visibility visibility,
        List<String> lessons,
        Ratification ratification,
        @Nullable CommitmentState state,
        @Nullable LocalDate pausedUntil,
        @Nullable LocalizedText reason,
        List<MilestoneDraft> milestones,
        List<IndicatorDraft> indicators,
        List<UpdateDraft> updates) {

    /// What somebody told of it.
    ///
    /// @param as in which capacity; absent where nobody wrote it down
    record UpdateDraft(
            LocalDate on,
            @Nullable String period,
            Completion completion,
            String words,
            Language language,
            @Nullable Capacity as,
            List<EvidenceDraft> evidence) {

        UpdateDraft {
            evidence = evidence == null ? List.of() : List.copyOf(evidence);
        }

        /// What it is known again by: a file from before says less of the same.
        UpdateDraft bare() {
            return new UpdateDraft(on, period, completion, words, language, null, List.of());
        }
    }

    /// A page, or a file by the address at which everybody reads it.
    record EvidenceDraft(
            String title, String link, @Nullable Carrier carries) {

        Evidence evidence() {
            return new Evidence(title, link, null, carries);
        }
    }

    /// What is told of it by and by, and stands in rows of its own.
    record Told(List<MilestoneDraft> milestones, List<IndicatorDraft> indicators, List<UpdateDraft> updates) {}

    CommitmentDraft {
        beneficiaries = beneficiaries == null ? List.of() : List.copyOf(beneficiaries);
        lessons = lessons == null ? List.of() : List.copyOf(lessons);
        milestones = milestones == null ? List.of() : List.copyOf(milestones);
        indicators = indicators == null ? List.of() : List.copyOf(indicators);
        updates = updates == null ? List.of() : List.copyOf(updates);
    }

    /// What it says besides, over what was said before.
    PromiseExtras extras(PromiseExtras before) {
        return new PromiseExtras(
                kind == null ? before.kind() : kind,
                Objects.requireNonNullElse(resources, before.resources()),
                Objects.requireNonNullElse(risks, before.risks()),
                Objects.requireNonNullElse(visibility, before.visibility()),
                Objects.requireNonNullElse(reach, before.reach()));
    }

    CommitmentDraft with(Told told) {
        return new CommitmentDraft(
                key,
                group,
                statement,
                horizon,
                dueOn,
                owner,
                promisedBy,
                reach,
                beneficiaries,
                kind,
                knownBy,
                resources,
                risks,
                visibility,
                lessons,
                ratification,
                state,
                pausedUntil,
                reason,
                told.milestones(),
                told.indicators(),
                told.updates());
    }
}
