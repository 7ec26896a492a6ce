package org.medellinlab.workinggroup;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.directory.Directory;
import org.medellinlab.directory.SeatRow;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SeatId;
import org.medellinlab.shared.StaleValues;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a meeting said and decided, written down by the people of the group.
@Service
@Transactional
@PreAuthorize("@actor.takesPartIn(#lab)")
public class MeetingMinutes {

    /// The field of [#record].
    public static final String WORDS = "minutes";

    private final GroupMeetings meetings;
    private final MeetingDecisions decisions;
    private final GroupAccess access;
    private final GroupChanges changes;
    private final GroupPeople people;
    private final Directory directory;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;

    MeetingMinutes(
            GroupMeetings meetings,
            MeetingDecisions decisions,
            GroupAccess access,
            GroupChanges changes,
            GroupPeople people,
            Directory directory,
            CurrentActor actors,
            ApplicationEventPublisher events) {
        this.meetings = meetings;
        this.decisions = decisions;
        this.access = access;
        this.changes = changes;
        this.people = people;
        this.directory = directory;
        this.actors = actors;
        this.events = events;
    }

    /// Whether who is acting may write down what was said.
    @Transactional(readOnly = true)
    public boolean mayRecord(LabId lab, UUID group) {
        return access.isIn(lab, group);
    }

    /// Writes down what was said, over the version that was read. What is planned for a meeting is its agenda, which
    /// who called it changes.
    ///
    /// @return the new version
    /// @throws Refused before it has begun
    /// @throws StaleValues when somebody wrote in the meantime
    public long record(LabId lab, UUID group, UUID id, Map<String, String> typed, long version) {
        access.in(lab, group);
        var meeting = of(group, id);
        if (meeting.version() != version) {
            throw new StaleValues(
                    Map.of(WORDS, Objects.requireNonNullElse(meeting.minutesText(), "")), meeting.version());
        }
        if (meeting.startsAt().isAfter(access.now(lab))) {
            throw new Refused("workinggroup.refused.minutes-before");
        }
        meeting.record(typed.getOrDefault(WORDS, ""));
        changes.published(lab);
        return meetings.saveAndFlush(meeting).version();
    }

    /// The seats of the group that who is acting may take a decision on for.
    @Transactional(readOnly = true)
    public List<SeatRow> seatsToDecideFor(LabId lab, UUID group) {
        var known = directory.seats();
        return seats(lab, group)
                .map(known::get)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(SeatRow::key))
                .toList();
    }

    /// Writes down a decision. One that a seat takes on becomes a provisional commitment, in the same transaction.
    ///
    /// @param id given when the form is opened, so that sending it twice decides once
    public void decide(
            LabId lab,
            UUID group,
            UUID meeting,
            UUID id,
            String words,
            @Nullable SeatId seat,
            @Nullable LocalDate dueOn) {
        access.in(lab, group);
        of(group, meeting);
        if (seat != null && seats(lab, group).noneMatch(seat::equals)) {
            throw new NotForYou();
        }
        if (dueOn != null && dueOn.isBefore(access.today(lab))) {
            throw new Refused("workinggroup.refused.due-past");
        }
        if (decisions.existsById(id)) {
            return;
        }
        var decision = decisions.save(new MeetingDecision(id, meeting, words, seat, dueOn));
        if (seat != null) {
            var said = LocalizedText.of(actors.required().language(), decision.words());
            events.publishEvent(new DecisionTaken(lab, group, new GroupFormed.Promised(id, seat, said, dueOn)));
        }
        changes.published(lab);
    }

    /// A lead and an organiser decide for the group's own seats; anybody else for those they hold.
    private Stream<SeatId> seats(LabId lab, UUID group) {
        var me = actors.required().person();
        var all = people.of(group);
        return access.mayKeep(lab, group)
                ? Stream.concat(
                                all.stream().map(GroupPeople.Member::seat),
                                access.group(lab, group).composition().members().stream()
                                        .map(Composition.MemberValue::seat)
                                        .filter(Objects::nonNull)
                                        .map(SeatId::new))
                        .distinct()
                : all.stream().filter(one -> one.person().equals(me)).map(GroupPeople.Member::seat);
    }

    private GroupMeeting of(UUID group, UUID id) {
        return meetings.findById(id).filter(found -> found.isOf(group)).orElseThrow(NotForYou::new);
    }
}
