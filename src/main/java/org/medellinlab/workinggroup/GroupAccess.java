package org.medellinlab.workinggroup;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.medellinlab.lab.LabReading;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Role;
import org.springframework.stereotype.Component;

/// Who may do what in a group. Its leads and the organisers of the lab keep it; who leads a subtheme calls it together;
/// its people take part in it.
@Component
class GroupAccess {

    private final WorkingGroupRepository groups;
    private final GroupPeople people;
    private final LabReading labs;
    private final CurrentActor actors;
    private final Clock clock;

    GroupAccess(WorkingGroupRepository groups, GroupPeople people, LabReading labs, CurrentActor actors, Clock clock) {
        this.groups = groups;
        this.people = people;
        this.labs = labs;
        this.actors = actors;
        this.clock = clock;
    }

    WorkingGroup group(LabId lab, UUID id) {
        return groups.findById(id).filter(found -> found.isOf(lab)).orElseThrow(NotForYou::new);
    }

    WorkingGroup kept(LabId lab, UUID id) {
        var found = group(lab, id);
        if (!mayKeep(lab, id)) {
            throw new NotForYou();
        }
        return found;
    }

    boolean mayKeep(LabId lab, UUID group) {
        var actor = actors.required();
        return actor.is(Role.ORGANISER, lab) || actor.isFor(Role.LEAD, group);
    }

    /// @throws NotForYou for who neither keeps it nor leads a subtheme
    WorkingGroup called(LabId lab, UUID id) {
        var found = group(lab, id);
        if (!mayCall(lab, id)) {
            throw new NotForYou();
        }
        return found;
    }

    /// Calls it together, keeping it or leading a subtheme.
    boolean mayCall(LabId lab, UUID group) {
        return mayKeep(lab, group) || actors.required().isFor(Role.SUBTHEME_LEAD, group);
    }

    /// Is in the group through a seat, or keeps it.
    boolean isIn(LabId lab, UUID group) {
        var me = actors.required().person();
        return mayKeep(lab, group)
                || people.of(group).stream().anyMatch(one -> one.person().equals(me));
    }

    /// @throws NotForYou for who is not in it
    WorkingGroup in(LabId lab, UUID group) {
        var found = group(lab, group);
        if (!isIn(lab, group)) {
            throw new NotForYou();
        }
        return found;
    }

    LabSheet lab(LabId lab) {
        return labs.sheet(lab).orElseThrow(NotForYou::new);
    }

    /// What the clocks in the lab's rooms show.
    LocalDateTime now(LabId lab) {
        return LocalDateTime.now(clock.withZone(lab(lab).draft().zone()));
    }

    LocalDate today(LabId lab) {
        return lab(lab).today(clock);
    }
}
