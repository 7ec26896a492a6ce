package org.medellinlab.commitment;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.medellinlab.directory.Directory;
import org.medellinlab.directory.SeatRow;
import org.medellinlab.lab.LabReading;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PublicChanged;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.SeatId;
import org.medellinlab.workinggroup.GroupSheet;
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
    private final ProgressKeeping progress;
    private final WhoRecords who;
    private final BothSides sides;
    private final CommitmentReading reading;
    private final RatificationAsking ratification;
    private final PromiseSources sources;
    private final WorkingGroups groups;
    private final Directory directory;
    private final LabReading labs;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CommitmentTracking(
            Commitments commitments,
            ProgressKeeping progress,
            WhoRecords who,
            BothSides sides,
            CommitmentReading reading,
            RatificationAsking ratification,
            PromiseSources sources,
            WorkingGroups groups,
            Directory directory,
            LabReading labs,
            CurrentActor actors,
            ApplicationEventPublisher events,
            Clock clock) {
        this.commitments = commitments;
        this.progress = progress;
        this.who = who;
        this.sides = sides;
        this.reading = reading;
        this.ratification = ratification;
        this.sources = sources;
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
        if (!WhoMay.promise(actor, lab, group.id(), directory.holds(actor.person(), promise.seat()))
                || !seats(lab, group).contains(promise.seat())) {
            throw new NotForYou();
        }
        NewPromise.check(promise, sheet, group, sheet.today(clock));
        sources.check(lab, promise.lessons(), promise.beneficiaries());
        if (commitments.findById(promise.id()).isEmpty()) {
            var capacity = who.capacity(actor, actor.person(), lab, group.id(), promise.seat())
                    .orElse(null);
            commitments.saveAndFlush(
                    new Commitment(lab.value(), promise, promise.seat().value(), actor.person(), capacity, now()));
            events.publishEvent(new PublicChanged(lab));
            ratification.askIfPossible(sheet, reading.one(lab, promise.id()).orElseThrow(NotForYou::new));
        }
        return promise.id();
    }

    /// Adds to the history, for the reporting period it names, else the one that today falls in. For the owner and its
    /// deputy, the leads of the group and of its subthemes, organisers, and those who owe it, too.
    ///
    /// @throws Refused without words, unless there is nothing new
    /// @throws ToldMeanwhile when there are updates that whoever tells it has not read; it can be told again then
    public void report(LabId lab, UUID commitment, ProgressReport report) {
        var sheet = progress.held(lab, commitment);
        var actor = actors.required();
        var speaker = actor.isSystem() ? report.by() : actor.person();
        var capacity = who.telling(actor, speaker, lab, sheet).orElseThrow(NotForYou::new);
        var from = capacity == Capacity.PARTNER
                ? sides.partner(sheet, speaker).orElseThrow(NotForYou::new)
                : report.seat();
        progress.keep(labs.sheet(lab).orElseThrow(NotForYou::new), sheet, report.from(from), capacity);
    }

    /// In which capacity who is acting would tell how it goes: of a mutual promise, those it names may, too,
    /// and who leads a subtheme of the group may tell of all its promises.
    @Transactional(readOnly = true)
    public Optional<Capacity> telling(LabId lab, CommitmentSheet commitment) {
        var actor = actors.required();
        return who.telling(actor, actor.person(), lab, commitment);
    }

    /// Whether who is acting may record something for the owner.
    @Transactional(readOnly = true)
    public boolean mayReport(LabId lab, CommitmentSheet commitment) {
        return capacity(lab, commitment).isPresent();
    }

    /// In which capacity who is acting would record something for the owner.
    @Transactional(readOnly = true)
    public Optional<Capacity> capacity(LabId lab, CommitmentSheet commitment) {
        return who.capacity(actors.required(), lab, commitment);
    }

    /// The seats of the lab that who is acting holds today.
    @Transactional(readOnly = true)
    public List<SeatRow> mySeats(LabId lab) {
        return directory.seatsHeldBy(actors.required().person());
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
                others.addAll(NewPromise.seatsOf(group));
            }
        }
        mine.forEach(seat -> others.remove(seat.id()));
        var known = directory.seats();
        var all = new ArrayList<>(actor.is(Role.DELEGATE, lab) || !others.isEmpty() ? mine : List.of());
        others.stream()
                .map(seat -> Objects.requireNonNull(known.get(seat)))
                .sorted(Comparator.comparing(SeatRow::key))
                .forEach(all::add);
        return all;
    }

    /// A lead and an organiser promise for the group's own seats; anybody for the seats they hold.
    private Set<SeatId> seats(LabId lab, GroupSheet group) {
        var all = new HashSet<SeatId>();
        mySeats(lab).forEach(seat -> all.add(seat.id()));
        if (WhoMay.promise(actors.required(), lab, group.id(), false)) {
            all.addAll(NewPromise.seatsOf(group));
        }
        return all;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
