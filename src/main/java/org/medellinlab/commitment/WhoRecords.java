package org.medellinlab.commitment;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.directory.Directory;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.SeatId;
import org.springframework.stereotype.Component;

/// Who may record something for the owner of a promise, and in which capacity: whoever holds its seat, whoever holds
/// the deputy of that seat, the lead of the group, an organiser.
@Component
class WhoRecords {

    private final Directory directory;
    private final BothSides sides;

    WhoRecords(Directory directory, BothSides sides) {
        this.directory = directory;
        this.sides = sides;
    }

    /// @param actor whose roles count
    /// @param who whose seats count: who acts, or who was written to
    Optional<Capacity> capacity(Actor actor, PersonId who, LabId lab, UUID group, @Nullable SeatId owner) {
        if (directory.holds(who, owner)) {
            return Optional.of(Capacity.OWNER);
        }
        if (owner != null
                && directory.holdsAny(who)
                && directory
                        .deputy(owner)
                        .filter(deputy -> directory.holds(who, deputy))
                        .isPresent()) {
            return Optional.of(Capacity.DEPUTY);
        }
        if (actor.is(Role.LEAD, lab) && actor.isFor(Role.LEAD, group)) {
            return Optional.of(Capacity.LEAD);
        }
        return actor.is(Role.ORGANISER, lab) ? Optional.of(Capacity.ORGANISER) : Optional.empty();
    }

    /// In which capacity somebody may tell how it goes: for the owner, or, of a mutual promise, for themselves. Who
    /// leads a subtheme of the group tells it as well, and nothing else: neither its words nor its end are theirs.
    Optional<Capacity> telling(Actor actor, PersonId who, LabId lab, CommitmentSheet sheet) {
        var forOwner = capacity(actor, who, lab, sheet.group(), sheet.ownerSeat());
        var isOwners = forOwner.filter(capacity -> capacity == Capacity.OWNER || capacity == Capacity.DEPUTY)
                .isPresent();
        if (!isOwners && sides.partner(sheet, who).isPresent()) {
            return Optional.of(Capacity.PARTNER);
        }
        return forOwner.or(() -> actor.isFor(Role.SUBTHEME_LEAD, sheet.group())
                ? Optional.of(Capacity.SUBTHEME_LEAD)
                : Optional.empty());
    }

    Optional<Capacity> capacity(Actor actor, LabId lab, CommitmentSheet sheet) {
        return capacity(actor, actor.person(), lab, sheet.group(), sheet.ownerSeat());
    }
}
