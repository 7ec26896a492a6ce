package org.medellinlab.commitment;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LocalizedText;

/// What a lab file writes down of a promise, by identifiers; the lab part knows their keys.
record CommitmentNames(
        String key,
        UUID group,
        LocalizedText statement,
        Horizon horizon,
        @Nullable String dueOn,
        @Nullable UUID owner,
        @Nullable String promisedBy,
        List<UUID> beneficiaries,
        List<UUID> lessons,
        Ratification ratification,
        LocalizedText knownBy,
        PromiseExtras extras,
        Standing standing) {

    /// What the keys of a draft refer to.
    record Referred(UUID group, @Nullable UUID owner, List<UUID> beneficiaries, List<UUID> lessons) {}
}
