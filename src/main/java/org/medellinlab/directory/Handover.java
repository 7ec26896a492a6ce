package org.medellinlab.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PlainLine;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.SeatId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Somebody leaves a seat, or somebody else takes it: said by who holds it, by an organiser of a lab it takes part in,
/// by the lead of a group it is in, or by the network office.
@Service
@Transactional
@PreAuthorize("@actor.takesPart()")
public class Handover {

    private static final int LONGEST_NAME = 300;

    private static final int NEW_DAYS = 60;

    private final SeatChanges changes;
    private final HandoverContents contents;
    private final DirectoryKeeping keeping;
    private final Directory directory;
    private final CurrentActor actors;
    private final JdbcClient jdbc;
    private final Clock clock;

    Handover(
            SeatChanges changes,
            HandoverContents contents,
            DirectoryKeeping keeping,
            Directory directory,
            CurrentActor actors,
            JdbcClient jdbc,
            Clock clock) {
        this.changes = changes;
        this.contents = contents;
        this.keeping = keeping;
        this.directory = directory;
        this.actors = actors;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The day it is where the seat is.
    @Transactional(readOnly = true)
    public LocalDate today(SeatId seat) {
        return changes.today(seat);
    }

    /// What the next holder gets: for who holds the seat or will, and for who may hand it over.
    ///
    /// @param key of the seat, or one it had before it was merged
    @Transactional(readOnly = true)
    @PreAuthorize("@actor.isSignedIn()") // whoever comes next week takes part in nothing yet
    public HandoverSheet sheet(String key, Language reader) {
        var seat = contents.seat(key).orElseThrow(NotForYou::new);
        if (!mayHandOver(seat) && !isComing(actors.required(), seat)) {
            throw new NotForYou();
        }
        return contents.of(seat, actors.required().person(), reader);
    }

    /// Whether the acting person may read the handover sheet.
    @Transactional(readOnly = true)
    public boolean mayReadSheet(SeatId seat) {
        return mayHandOver(seat) || isComing(actors.required(), seat);
    }

    /// Seats that came to a person not long ago, or will soon: their handover sheets may still be unread.
    @Transactional(readOnly = true)
    public List<SeatRow> newSeats() {
        return coming(actors.required()).stream()
                .flatMap(seat -> directory.seat(seat).stream())
                .toList();
    }

    private boolean isComing(Actor actor, SeatId seat) {
        return coming(actor).contains(seat);
    }

    private List<SeatId> coming(Actor actor) {
        return jdbc.sql("""
                        select distinct seat_id from holding where person_id = ? and from_on >= ?
                            and (until_on is null or until_on >= ?)""")
                .param(actor.person().value())
                .param(LocalDate.now(clock).minusDays(NEW_DAYS))
                .param(LocalDate.now(clock).minusDays(1))
                .query((rs, i) -> new SeatId(rs.getObject(1, UUID.class)))
                .list();
    }

    @Transactional(readOnly = true)
    public boolean mayHandOver(SeatId seat) {
        var actor = actors.required();
        var thing = new DirectoryKind.Thing(DirectoryKind.SEAT, seat.value());
        if (actor.roles().isEmpty()) {
            return directory.holds(actor.person(), seat);
        }
        return actor.keepsDirectory()
                || directory.holds(actor.person(), seat)
                || keeping.keepsFor(actor, thing, Role.ORGANISER)
                || keeping.keepsFor(actor, thing, Role.LEAD);
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

    /// The fields of a form that asks for a successor are called as those of the record.
    static void check(Successor successor) {
        if (successor.name().isBlank() || successor.name().length() > LONGEST_NAME) {
            throw new Refused("directory.handover.no-name").in("name");
        }
        if (!PlainLine.isOne(successor.name().strip())) {
            throw new Refused("directory.problem.signs").in("name");
        }
        if (!EmailAddress.isValid(successor.address())) {
            throw new Refused("directory.problem.address").in("address");
        }
    }
}
