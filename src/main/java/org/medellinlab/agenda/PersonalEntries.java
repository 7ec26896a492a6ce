package org.medellinlab.agenda;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.PersonId;

/// What of a lab's agenda is particularly somebody's: places booked, things to say or to host. Each feature that knows
/// of some is a bean; all are asked in a constant number of statements.
public interface PersonalEntries {

    /// By item, those whose it is.
    Map<UUID, Set<PersonId>> peopleByItem(LabId lab);

    /// The items one needs a place for: they concern those who have one, and nobody else.
    default Set<UUID> withPlaces(LabId lab) {
        return Set.of();
    }
}
