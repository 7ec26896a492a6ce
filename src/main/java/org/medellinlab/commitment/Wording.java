package org.medellinlab.commitment;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.OrganisationId;

/// What a promise says: what is ratified at home, and what makes it provisional again when it changes.
///
/// @param knownBy how one would know that it is kept; may be empty
/// @param beneficiaries to whom, where they are named
/// @param lessons the lessons it rests on
public record Wording(
        LocalizedText statement,
        Horizon horizon,
        @Nullable DueOn dueOn,
        LocalizedText knownBy,
        List<OrganisationId> beneficiaries,
        List<UUID> lessons,
        PromiseExtras extras) {

    /// What was kept before a change covered all of a promise says nothing of the rest: it is the same on both sides.
    public Wording {
        beneficiaries = beneficiaries == null ? List.of() : List.copyOf(beneficiaries);
        lessons = lessons == null ? List.of() : List.copyOf(lessons);
        extras = extras == null ? PromiseExtras.NOTHING : extras;
    }

    /// To nobody in particular, resting on no lesson, public.
    public Wording(LocalizedText statement, Horizon horizon, @Nullable DueOn dueOn, LocalizedText knownBy) {
        this(statement, horizon, dueOn, knownBy, List.of(), List.of(), PromiseExtras.NOTHING);
    }

    /// Other words for the same.
    public Wording saying(LocalizedText words, Horizon until, @Nullable DueOn due, LocalizedText known) {
        return new Wording(words, until, due, known, beneficiaries, lessons, extras);
    }

    /// Whether everybody reads it.
    public boolean forEverybody() {
        return extras.visibility() == PromiseExtras.Visibility.PUBLIC;
    }
}
