package org.medellinlab.commitment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medellinlab.directory.Directory;
import org.medellinlab.directory.SeatRow;
import org.medellinlab.lab.LabDraft;
import org.medellinlab.lab.LabReading;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.lab.LabState;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PublicChanged;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.SeatId;
import org.medellinlab.workinggroup.GroupSheet;
import org.medellinlab.workinggroup.GroupState;
import org.medellinlab.workinggroup.WorkingGroups;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Makes promises and adds to their history. A new promise needs a seat: only history may have none.
@Service
@Transactional
@PreAuthorize("@actor.isSignedIn()")
public class CommitmentTracking {

    static final int STATEMENT_LENGTH = 2000;
    static final int WORDS_LENGTH = 5000;

    private final Commitments commitments;
    private final ProgressUpdates updates;
    private final CommitmentReading reading;
    private final RatificationAsking ratification;
    private final WorkingGroups groups;
    private final Directory directory;
    private final LabReading labs;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CommitmentTracking(
            Commitments commitments,
            ProgressUpdates updates,
            CommitmentReading reading,
            RatificationAsking ratification,
            WorkingGroups groups,
            Directory directory,
            LabReading labs,
            CurrentActor actors,
            ApplicationEventPublisher events,
            Clock clock) {
        this.commitments = commitments;
        this.updates = updates;
        this.reading = reading;
        this.ratification = ratification;
        this.groups = groups;
        this.directory = directory;
        this.labs = labs;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
    }

    /// Makes a provisional promise, and asks at home whether it is confirmed. The same promise sent twice is made once.
    ///
    /// @return its identifier
    /// @throws Refused without seat, words or an open group, or due in the past
    @PreAuthorize("@actor.takesPartIn(#lab)")
    public UUID promise(LabId lab, Promise promise) {
        var actor = actors.required();
        var sheet = labs.sheet(lab).orElseThrow(NotForYou::new);
        var group = groups.group(lab, promise.group().toString()).orElseThrow(NotForYou::new);
        if (promise.seat() == null) {
            throw new Refused("commitment.refused.no-seat");
        }
        if (!WhoMay.promise(actor, lab, group.id(), holds(actor, promise.seat(), sheet))
                || !seats(lab, group).contains(promise.seat())) {
            throw new NotForYou();
        }
        check(promise, sheet, group);
        if (commitments.findById(promise.id()).isEmpty()) {
            commitments.saveAndFlush(
                    new Commitment(lab.value(), promise, promise.seat().value(), actor.person(), now()));
            events.publishEvent(new PublicChanged(lab));
            ratification.askIfPossible(sheet, reading.one(lab, promise.id()).orElseThrow(NotForYou::new));
        }
        return promise.id();
    }

    private void check(Promise promise, LabSheet lab, GroupSheet group) {
        if (lab.draft().state() == LabState.ARCHIVED) {
            throw new Refused("commitment.refused.archived");
        }
        if (group.state() == GroupState.CLOSED) {
            throw new Refused("commitment.refused.group-closed");
        }
        if (promise.statement().isEmpty()) {
            throw new Refused("commitment.refused.no-words");
        }
        if (isTooLong(promise.statement().byTag().values())
                || isTooLong(promise.knownBy().byTag().values())) {
            throw new Refused("commitment.refused.too-long", STATEMENT_LENGTH);
        }
        if (promise.dueOn() != null && promise.dueOn().lastDay().isBefore(lab.today(clock))) {
            throw new Refused("commitment.refused.past");
        }
    }

    private static boolean isTooLong(Collection<String> texts) {
        return texts.stream().anyMatch(text -> text.length() > STATEMENT_LENGTH);
    }

    /// Adds to the history, for the reporting period that today falls in.
    ///
    /// @throws Refused without words
    public void report(LabId lab, UUID commitment, ProgressReport report) {
        var sheet = reading.one(lab, commitment).orElseThrow(NotForYou::new);
        if (!mayReport(lab, sheet)) {
            throw new NotForYou();
        }
        if (report.words().isBlank()) {
            throw new Refused("commitment.refused.no-news");
        }
        if (report.words().length() > WORDS_LENGTH) {
            throw new Refused("commitment.refused.too-long", WORDS_LENGTH);
        }
        var held = commitments.forNews(lab.value(), commitment).orElseThrow(NotForYou::new);
        var labSheet = labs.sheet(lab).orElseThrow(NotForYou::new);
        var today = labSheet.today(clock);
        var told = new ProgressUpdate.Told(
                today,
                period(labSheet, today),
                report.completion(),
                report.channel(),
                report.language(),
                report.words().strip(),
                report.by(),
                report.seat());
        updates.save(new ProgressUpdate(held.uuid(), updates.countByCommitment(commitment), told, now()));
        events.publishEvent(new PublicChanged(lab));
    }

    private static @Nullable String period(LabSheet lab, LocalDate day) {
        return lab.draft().reportingPeriods().stream()
                .filter(p -> !day.isBefore(p.from()) && !day.isAfter(p.until()))
                .map(LabDraft.Period::key)
                .findFirst()
                .orElse(null);
    }

    /// Whether who is acting may tell how it goes.
    @Transactional(readOnly = true)
    public boolean mayReport(LabId lab, CommitmentSheet commitment) {
        var actor = actors.required();
        var sheet = labs.sheet(lab).orElseThrow(NotForYou::new);
        return WhoMay.report(actor, lab, commitment.group(), holds(actor, commitment.ownerSeat(), sheet));
    }

    /// The seats of the lab that who is acting holds today.
    @Transactional(readOnly = true)
    public List<SeatRow> mySeats(LabId lab) {
        var sheet = labs.sheet(lab).orElseThrow(NotForYou::new);
        return directory.seatsHeldBy(actors.required().person(), sheet.today(clock));
    }

    /// The seats who is acting may promise for: their own, then those of the groups they lead or organise.
    @Transactional(readOnly = true)
    @PreAuthorize("@actor.takesPartIn(#lab)")
    public List<SeatRow> seatsToPromiseFor(LabId lab) {
        var actor = actors.required();
        var mine = mySeats(lab);
        var others = new HashSet<SeatId>();
        for (var group : groups.groups(lab)) {
            if (WhoMay.promise(actor, lab, group.id(), false)) {
                others.addAll(inGroup(group));
            }
        }
        mine.forEach(seat -> others.remove(seat.id()));
        var known = directory.seats();
        var all = new java.util.ArrayList<>(actor.is(Role.DELEGATE, lab) || !others.isEmpty() ? mine : List.of());
        others.stream()
                .map(seat -> Objects.requireNonNull(known.get(seat)))
                .sorted(java.util.Comparator.comparing(SeatRow::key))
                .forEach(all::add);
        return all;
    }

    /// Seats that own a promise of the lab and that nobody holds today.
    @Transactional(readOnly = true)
    public Set<SeatId> vacantSeats(LabId lab) {
        var today = labs.sheet(lab).orElseThrow(NotForYou::new).today(clock);
        return commitments.vacantSeats(lab.value(), today).stream()
                .map(SeatId::new)
                .collect(Collectors.toSet());
    }

    /// A lead and an organiser promise for the group's own seats; anybody for the seats they hold.
    private Set<SeatId> seats(LabId lab, GroupSheet group) {
        var all = new HashSet<SeatId>();
        mySeats(lab).forEach(seat -> all.add(seat.id()));
        if (WhoMay.promise(actors.required(), lab, group.id(), false)) {
            all.addAll(inGroup(group));
        }
        return all;
    }

    private static Set<SeatId> inGroup(GroupSheet group) {
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

    private boolean holds(Actor actor, @Nullable SeatId seat, LabSheet lab) {
        return seat != null
                && directory.seatsHeldBy(actor.person(), lab.today(clock)).stream()
                        .anyMatch(held -> held.id().equals(seat));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
