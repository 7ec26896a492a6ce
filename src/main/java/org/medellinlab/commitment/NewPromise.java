package org.medellinlab.commitment;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.lab.LabState;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SeatId;
import org.medellinlab.workinggroup.GroupSheet;
import org.medellinlab.workinggroup.GroupState;

/// What must be true of a promise when it is made.
final class NewPromise {

    private NewPromise() {}

    /// @throws Refused without words or an open group, or due in the past
    static void check(Promise promise, LabSheet lab, GroupSheet group, LocalDate today) {
        if (lab.draft().state() == LabState.ARCHIVED) {
            throw new Refused("commitment.refused.archived");
        }
        if (group.state() == GroupState.CLOSED) {
            throw new Refused("commitment.refused.group-closed");
        }
        if (promise.statement().isEmpty()) {
            throw new Refused("commitment.refused.no-words");
        }
        refuseTooLong(
                promise.statement(),
                promise.knownBy(),
                promise.extras().resources(),
                promise.extras().risks());
        if (promise.dueOn() != null && promise.dueOn().lastDay().isBefore(today)) {
            throw new Refused("commitment.refused.past");
        }
    }

    static void refuseTooLong(LocalizedText... texts) {
        for (var text : texts) {
            if (text.byTag().values().stream()
                    .anyMatch(words -> words.length() > CommitmentTracking.STATEMENT_LENGTH)) {
                throw new Refused("commitment.refused.too-long", CommitmentTracking.STATEMENT_LENGTH);
            }
        }
    }

    /// The seats that a lead and an organiser promise for.
    static Set<SeatId> seatsOf(GroupSheet group) {
        var seats = new HashSet<SeatId>();
        if (group.leadSeat() != null) {
            seats.add(group.leadSeat());
        }
        group.members().forEach(member -> {
            if (member.seat() != null) {
                seats.add(member.seat());
            }
        });
        return seats;
    }
}
