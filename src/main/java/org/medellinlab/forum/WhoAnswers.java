package org.medellinlab.forum;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.CommitmentReading;
import org.medellinlab.commitment.CommitmentTracking;
import org.medellinlab.directory.Directory;
import org.medellinlab.directory.PersonRow;
import org.medellinlab.lab.LabReading;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.SeatId;
import org.medellinlab.workinggroup.GroupSheet;
import org.medellinlab.workinggroup.WorkingGroups;
import org.springframework.stereotype.Component;

/// Who answers citizens beside those who moderate: of a promise whoever may tell how it goes, of a group its lead.
@Component
class WhoAnswers {

    /// Somebody who can be asked for an answer.
    record Asked(SeatId seat, PersonRow holder) {}

    private final CommitmentReading commitments;
    private final CommitmentTracking tracking;
    private final WorkingGroups groups;
    private final Directory directory;
    private final LabReading labs;

    WhoAnswers(
            CommitmentReading commitments,
            CommitmentTracking tracking,
            WorkingGroups groups,
            Directory directory,
            LabReading labs) {
        this.commitments = commitments;
        this.tracking = tracking;
        this.groups = groups;
        this.directory = directory;
        this.labs = labs;
    }

    /// In whose name somebody answers who is signed in; nothing for those who may not. Who runs the lab moderates.
    Optional<AnsweredAs> as(Actor actor, Subject about) {
        if (about.commitment() == null) {
            return leads(actor, about, about.group());
        }
        return commitments
                .one(about.lab(), about.commitment())
                .flatMap(sheet -> tracking.capacity(about.lab(), sheet))
                .flatMap(capacity -> switch (capacity) {
                    case OWNER, DEPUTY -> Optional.of(AnsweredAs.OWNER);
                    case LEAD -> Optional.of(AnsweredAs.GROUP);
                    case ORGANISER, PARTNER, SUBTHEME_LEAD -> Optional.empty();
                });
    }

    private static Optional<AnsweredAs> leads(Actor actor, Subject about, @Nullable UUID group) {
        var leads = group != null && actor.is(Role.LEAD, about.lab()) && actor.isFor(Role.LEAD, group);
        return leads ? Optional.of(AnsweredAs.GROUP) : Optional.empty();
    }

    /// In whose name the seat answers that a mail was written to, as long as that person holds it.
    Optional<AnsweredAs> as(SeatId seat, PersonId person, Subject about) {
        if (!directory.holds(person, seat)) {
            return Optional.empty();
        }
        if (seat.equals(owner(about))) {
            return Optional.of(AnsweredAs.OWNER);
        }
        return seat.equals(lead(about)) ? Optional.of(AnsweredAs.GROUP) : Optional.empty();
    }

    /// Whom a citizen's question is sent to: the seat that owns the promise, else that of the group's lead.
    Optional<Asked> toAsk(Subject about) {
        return Stream.of(Optional.ofNullable(owner(about)), Optional.ofNullable(lead(about)))
                .flatMap(Optional::stream)
                .flatMap(seat -> directory
                        .holderOf(seat)
                        .filter(holder -> holder.address() != null)
                        .map(holder -> new Asked(seat, holder))
                        .stream())
                .findFirst();
    }

    private @Nullable SeatId owner(Subject about) {
        return about.commitment() == null
                ? null
                : commitments
                        .one(about.lab(), about.commitment())
                        .orElseThrow(NotForYou::new)
                        .ownerSeat();
    }

    private @Nullable SeatId lead(Subject about) {
        return group(about).map(GroupSheet::leadSeat).orElse(null);
    }

    private Optional<GroupSheet> group(Subject about) {
        var group = about.commitment() == null
                ? about.group()
                : commitments
                        .one(about.lab(), about.commitment())
                        .orElseThrow(NotForYou::new)
                        .group();
        return group == null ? Optional.empty() : groups.group(about.lab(), group.toString());
    }

    /// What the answer is signed with.
    String name(AnsweredAs as, Subject about, Language reader) {
        return switch (as) {
            case LAB -> lab(about).name().in(reader);
            case OWNER ->
                directory
                        .seat(Objects.requireNonNull(owner(about)))
                        .map(seat -> seat.organisationName().in(reader))
                        .orElse("");
            case GROUP -> group(about).map(group -> group.name().in(reader)).orElse("");
        };
    }

    private LabSheet lab(Subject about) {
        return labs.sheet(about.lab()).orElseThrow(NotForYou::new);
    }
}
