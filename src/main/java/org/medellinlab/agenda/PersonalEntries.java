package org.medellinlab.agenda;

import java.util.List;
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

    /// What one person's agenda is made of, in all labs they come to, in one statement: the items one needs a place
    /// for, with or without the person's own, and those the person has a part in.
    default List<PersonalEntry> of(PersonId person) {
        return List.of();
    }
}
