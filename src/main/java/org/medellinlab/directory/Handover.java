package org.medellinlab.directory;

import java.time.LocalDate;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PlainLine;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.SeatId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Somebody leaves a seat, or somebody else takes it: said by who holds it, by an organiser of a lab it takes part in,
/// by
/// the lead of a group it is in, or by the network office.
@Service
@Transactional
@PreAuthorize("@actor.takesPart()")
public class Handover {

    private static final int LONGEST_NAME = 300;

    private final SeatChanges changes;
    private final DirectoryKeeping keeping;
    private final Directory directory;
    private final CurrentActor actors;

    Handover(SeatChanges changes, DirectoryKeeping keeping, Directory directory, CurrentActor actors) {
        this.changes = changes;
        this.keeping = keeping;
        this.directory = directory;
        this.actors = actors;
    }

    /// The day it is where the network is kept.
    @Transactional(readOnly = true)
    public LocalDate today() {
        return changes.today();
    }

    @Transactional(readOnly = true)
    public boolean mayHandOver(SeatId seat) {
        var actor = actors.required();
        var thing = new DirectoryKind.Thing(DirectoryKind.SEAT, seat.value());
        return actor.keepsDirectory()
                || holds(actor, seat)
                || keeping.keepsFor(actor, thing, Role.ORGANISER)
                || keeping.keepsFor(actor, thing, Role.LEAD);
    }

    private boolean holds(Actor actor, SeatId seat) {
        return directory.seatsHeldBy(actor.person(), changes.today()).stream()
                .anyMatch(held -> held.id().equals(seat));
    }

    /// The seat is vacant after that day; the deputy is asked by mail.
    public void leave(SeatId seat, LocalDate lastDay) {
        refuseOthers(seat);
        changes.leave(seat, lastDay);
    }

    /// Somebody else holds the seat from that day on, and gets the handover sheet by mail.
    public void replace(SeatId seat, LocalDate firstDay, Successor successor) {
        refuseOthers(seat);
        check(successor);
        changes.replace(seat, firstDay, successor);
    }

    /// Asks the holder by mail whether the seat is still theirs.
    ///
    /// @return the name of who is asked
    public String ask(SeatId seat) {
        refuseOthers(seat);
        return changes.ask(seat);
    }

    private void refuseOthers(SeatId seat) {
        if (!mayHandOver(seat)) {
            throw new NotForYou();
        }
    }

    static void check(Successor successor) {
        if (successor.name().isBlank() || successor.name().length() > LONGEST_NAME) {
            throw new Refused("directory.handover.no-name");
        }
        if (!PlainLine.isOne(successor.name().strip())) {
            throw new Refused("directory.problem.signs");
        }
        if (!EmailAddress.isValid(successor.address())) {
            throw new Refused("directory.problem.address");
        }
    }
}
