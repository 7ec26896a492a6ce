package org.medellinlab.commitment;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.SeatId;

/// What somebody promises in the product.
///
/// @param id given when the form is opened, so that sending it twice makes one promise
/// @param seat the seat that promises; without one it is refused
/// @param knownBy how one would know that it is kept; may be empty
/// @param lessons the lessons of the lab it rests on
public record Promise(
        UUID id,
        UUID group,
        @Nullable SeatId seat,
        LocalizedText statement,
        Horizon horizon,
        @Nullable DueOn dueOn,
        List<OrganisationId> beneficiaries,
        LocalizedText knownBy,
        PromiseExtras extras,
        List<UUID> lessons) {

    /// Public, and nothing besides; it rests on no lesson.
    public Promise(
            UUID id,
            UUID group,
            @Nullable SeatId seat,
            LocalizedText statement,
            Horizon horizon,
            @Nullable DueOn dueOn,
            List<OrganisationId> beneficiaries,
            LocalizedText knownBy) {
        this(id, group, seat, statement, horizon, dueOn, beneficiaries, knownBy, PromiseExtras.NOTHING, List.of());
    }
}
