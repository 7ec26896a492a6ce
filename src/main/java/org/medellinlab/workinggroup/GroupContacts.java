package org.medellinlab.workinggroup;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.directory.Directory;
import org.medellinlab.directory.SeatRow;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.PersonId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How the people of a group reach each other.
@Service
@Transactional(readOnly = true)
@PreAuthorize("@actor.takesPartIn(#lab)")
public class GroupContacts {

    /// Somebody in the group.
    ///
    /// @param address absent unless the person lets others see it
    public record Contact(
            PersonId person,
            String key,
            String name,
            @Nullable SeatRow seat,
            @Nullable EmailAddress address) {}

    private final GroupAccess access;
    private final GroupPeople people;
    private final Directory directory;

    GroupContacts(GroupAccess access, GroupPeople people, Directory directory) {
        this.access = access;
        this.people = people;
        this.directory = directory;
    }

    /// For those in the group: who else is, and the addresses of those who share theirs.
    public List<Contact> of(LabId lab, UUID group) {
        access.in(lab, group);
        var seats = directory.seats();
        return people.of(group).stream()
                .map(one -> new Contact(
                        one.person(),
                        one.key(),
                        one.name(),
                        seats.get(one.seat()),
                        one.shared() ? one.address() : null))
                .toList();
    }
}
