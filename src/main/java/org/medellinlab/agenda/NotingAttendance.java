package org.medellinlab.agenda;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.medellinlab.registration.ParticipantRow;
import org.medellinlab.registration.Participants;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PersonId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who really was at an item. Written down by whoever runs the room; what was written down twice counts once.
@Service
@Transactional
@PreAuthorize("@actor.mayFacilitate(#lab)")
public class NotingAttendance {

    private final AgendaItems items;
    private final Attendances attendances;
    private final Participants participants;
    private final Clock clock;

    NotingAttendance(AgendaItems items, Attendances attendances, Participants participants, Clock clock) {
        this.items = items;
        this.attendances = attendances;
        this.participants = participants;
        this.clock = clock;
    }

    /// Everybody who comes to the lab, by name, and whether they were there.
    @Transactional(readOnly = true)
    public List<AttendanceRow> of(LabId lab, UUID item) {
        check(lab, item);
        var there = there(item);
        var rows = new LinkedHashMap<PersonId, AttendanceRow>();
        for (ParticipantRow row : participants.of(lab)) {
            rows.putIfAbsent(
                    row.person(),
                    new AttendanceRow(
                            row.person(),
                            row.name(),
                            row.seat() == null ? null : row.seat().organisationName(),
                            there.contains(row.person().value())));
        }
        return List.copyOf(rows.values());
    }

    /// Writes down who of those who come to the lab was there; whoever is not among them was not.
    ///
    /// @return how many were there
    public int note(LabId lab, UUID item, Set<PersonId> people) {
        var known = of(lab, item).stream().map(AttendanceRow::person).collect(Collectors.toSet());
        if (!known.containsAll(people)) {
            throw new NotForYou();
        }
        var there = there(item);
        attendances.deleteAll(attendances.findByItem(item).stream()
                .filter(row ->
                        known.contains(new PersonId(row.person())) && !people.contains(new PersonId(row.person())))
                .toList());
        people.stream()
                .filter(person -> !there.contains(person.value()))
                .forEach(person -> attendances.save(new Attendance(item, person.value(), clock.instant())));
        return people.size();
    }

    private Set<UUID> there(UUID item) {
        return attendances.findByItem(item).stream().map(Attendance::person).collect(Collectors.toSet());
    }

    private void check(LabId lab, UUID item) {
        if (items.findById(item)
                .filter(known -> known.lab().equals(lab.value()))
                .isEmpty()) {
            throw new NotForYou();
        }
    }
}
