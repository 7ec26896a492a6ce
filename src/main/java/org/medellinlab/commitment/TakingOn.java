package org.medellinlab.commitment;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.medellinlab.directory.Directory;
import org.medellinlab.directory.SeatRow;
import org.medellinlab.lab.LabReading;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.PublicChanged;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SeatId;
import org.medellinlab.workinggroup.GroupSheet;
import org.medellinlab.workinggroup.WorkingGroups;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Gives a seat to a promise that history left to its group. The lead and organisers name any seat of the group's
/// members; whoever holds a seat of a member, one of their own organisation. It is provisional from then on.
@Service
@Transactional
@PreAuthorize("@actor.takesPartIn(#lab)")
public class TakingOn {

    /// How it was before a seat took it on; only to have it back.
    public static final class Taken {
        private final UUID commitment;
        private final OwnedPromise.Unowned before;
        private final long version;

        private Taken(UUID commitment, OwnedPromise.Unowned before, long version) {
            this.commitment = commitment;
            this.before = before;
            this.version = version;
        }
    }

    private final Commitments commitments;
    private final CommitmentReading reading;
    private final RatificationAsking ratification;
    private final WhoRecords who;
    private final WorkingGroups groups;
    private final Directory directory;
    private final LabReading labs;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;

    TakingOn(
            Commitments commitments,
            CommitmentReading reading,
            RatificationAsking ratification,
            WhoRecords who,
            WorkingGroups groups,
            Directory directory,
            LabReading labs,
            CurrentActor actors,
            ApplicationEventPublisher events) {
        this.commitments = commitments;
        this.reading = reading;
        this.ratification = ratification;
        this.who = who;
        this.groups = groups;
        this.directory = directory;
        this.labs = labs;
        this.actors = actors;
        this.events = events;
    }

    /// The seats that who is acting may name as its owner, their own first; none when a seat owns it already.
    @Transactional(readOnly = true)
    public List<SeatRow> seats(LabId lab, CommitmentSheet commitment) {
        return commitment.ownerSeat() != null || commitment.state() == CommitmentState.CLOSED
                ? List.of()
                : nameable(lab(lab), commitment);
    }

    /// The seat owns it from now on, and is asked at home whether that is confirmed.
    ///
    /// @return to have it back
    /// @throws Refused when a seat owns it already: of two at once the second is told
    public Taken takeOn(LabId lab, UUID commitment, SeatId seat) {
        var labSheet = lab(lab);
        var sheet = mine(labSheet, commitment, seat);
        var actor = actors.required();
        var as = who.capacity(actor, actor.person(), lab, sheet.group(), seat).orElse(null);
        var held = held(lab, commitment);
        var before = held.takeOn(seat, actor.person(), as);
        commitments.saveAndFlush(held);
        events.publishEvent(new PublicChanged(lab));
        ratification.askIfPossible(labSheet, reading.one(lab, commitment).orElseThrow(NotForYou::new));
        return new Taken(commitment, before, held.version());
    }

    /// The group owns it again; nobody is asked about it any more.
    ///
    /// @throws Refused when something became of it meanwhile
    public void giveBack(LabId lab, UUID commitment, Taken taken) {
        if (!taken.commitment.equals(commitment)) {
            throw new NotForYou();
        }
        var owner = sheet(lab, commitment).ownerSeat();
        if (owner == null) {
            throw new Refused("commitment.refused.taken-changed");
        }
        mine(lab(lab), commitment, owner);
        var held = held(lab, commitment);
        if (held.version() != taken.version) {
            throw new Refused("commitment.refused.taken-changed");
        }
        held.giveBack(taken.before);
        commitments.saveAndFlush(held);
        ratification.callBack(commitment);
        events.publishEvent(new PublicChanged(lab));
    }

    /// One that who is acting may name the seat for.
    private CommitmentSheet mine(LabSheet lab, UUID commitment, SeatId seat) {
        var sheet = sheet(lab.id(), commitment);
        if (nameable(lab, sheet).stream().noneMatch(row -> row.id().equals(seat))) {
            throw new NotForYou();
        }
        return sheet;
    }

    private List<SeatRow> nameable(LabSheet lab, CommitmentSheet sheet) {
        var group = groups.group(lab.id(), sheet.group().toString()).orElseThrow(NotForYou::new);
        var actor = actors.required();
        var held = directory.seatsHeldBy(actor.person());
        var own = held.stream().map(SeatRow::organisation).collect(Collectors.toSet());
        var any = WhoMay.promise(actor, lab.id(), group.id(), false);
        if (!any && own.isEmpty()) {
            return List.of();
        }
        var members = members(group);
        var seats = NewPromise.seatsOf(group);
        var mine = held.stream().map(SeatRow::id).collect(Collectors.toSet());
        return directory.seats().values().stream()
                .filter(seat -> members.contains(seat.organisation()) || seats.contains(seat.id()))
                .filter(seat -> any || own.contains(seat.organisation()))
                .sorted(Comparator.comparing((SeatRow seat) -> !mine.contains(seat.id()))
                        .thenComparing(SeatRow::key))
                .toList();
    }

    /// History names members by their organisation alone: any of its seats may take it on.
    private static Set<OrganisationId> members(GroupSheet group) {
        var all = new HashSet<OrganisationId>();
        group.members().forEach(member -> all.add(member.organisation()));
        return all;
    }

    private Commitment held(LabId lab, UUID commitment) {
        return commitments.forNews(lab.value(), commitment).orElseThrow(NotForYou::new);
    }

    private CommitmentSheet sheet(LabId lab, UUID commitment) {
        return reading.one(lab, commitment).orElseThrow(NotForYou::new);
    }

    private LabSheet lab(LabId lab) {
        return labs.sheet(lab).orElseThrow(NotForYou::new);
    }
}
