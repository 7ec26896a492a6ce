package org.medellinlab.commitment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;

/// A promise as written down in a lab file; what it refers to is named by keys.
record CommitmentDraft(
        String key,
        String group,
        LocalizedText statement,
        Horizon horizon,
        @Nullable String dueOn,
        @Nullable String owner,
        @Nullable String promisedBy,
        List<String> beneficiaries,
        List<String> lessons,
        Ratification ratification,
        List<UpdateDraft> updates) {

    /// What somebody told of it.
    record UpdateDraft(LocalDate on, @Nullable String period, Completion completion, String words, Language language) {}

    CommitmentDraft {
        beneficiaries = beneficiaries == null ? List.of() : List.copyOf(beneficiaries);
        lessons = lessons == null ? List.of() : List.copyOf(lessons);
        updates = updates == null ? List.of() : List.copyOf(updates);
    }

    /// Without its history, which is only ever added to.
    CommitmentDraft withoutUpdates() {
        return new CommitmentDraft(
                key,
                group,
                statement,
                horizon,
                dueOn,
                owner,
                promisedBy,
                beneficiaries,
                lessons,
                ratification,
                List.of());
    }

    CommitmentDraft with(List<UpdateDraft> told) {
        return new CommitmentDraft(
                key, group, statement, horizon, dueOn, owner, promisedBy, beneficiaries, lessons, ratification, told);
    }
}
