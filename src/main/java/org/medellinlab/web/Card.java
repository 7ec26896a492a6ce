package org.medellinlab.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.CommitmentSheet;
import org.medellinlab.shared.LocalizedText.Shown;

/// A promise in a list.
///
/// @param owner none: the group owns it, there is no seat yet
/// @param due what was stated, as precisely as it was stated
record Card(
        String key,
        Shown statement,
        Chip standing,
        Chip ratification,
        int percent,
        @Nullable Owner owner,
        @Nullable String promisedBy,
        @Nullable String due,
        int lessons) {

    /// The seat that owns a promise.
    record Owner(Shown title, Shown organisation) {}

    /// The promises of one horizon.
    ///
    /// @param until the last day the horizon runs; none when no horizon was stated
    /// @param count how many there are on all pages together
    record Lane(String horizon, @Nullable String until, int count, List<Card> cards) {}

    static Card of(LabData data, CommitmentSheet commitment, Voice voice) {
        var due = commitment.dueOn();
        return new Card(
                commitment.key(),
                voice.shown(commitment.statement()),
                Chip.of(commitment),
                Chip.of(commitment.ratification()),
                commitment.completion().percent(),
                owner(data, commitment, voice),
                commitment.promisedBy(),
                due == null ? null : due.spoken(voice.messages(), voice.language()),
                commitment.lessons().size());
    }

    static @Nullable Owner owner(LabData data, CommitmentSheet commitment, Voice voice) {
        var seat = commitment.ownerSeat() == null ? null : data.seats().get(commitment.ownerSeat());
        return seat == null ? null : new Owner(voice.shown(seat.title()), voice.shown(seat.organisationName()));
    }
}
