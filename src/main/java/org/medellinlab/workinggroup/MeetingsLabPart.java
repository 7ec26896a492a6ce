package org.medellinlab.workinggroup;

import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.SeatId;
import org.medellinlab.shared.labfile.Bag;
import org.medellinlab.shared.labfile.LabPart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The section `groupMeetings` of a lab file: when the groups met, and what they said and decided. After the
/// commitments, because a decision that a seat took on is one of them. Nobody is written to.
@Component
@Order(95)
class MeetingsLabPart implements LabPart {

    private static final String SECTION = "groupMeetings";

    /// Two at the same hour are told apart by their order.
    private record Which(UUID group, LocalDateTime startsAt) {}

    private final GroupMeetings meetings;
    private final MeetingDecisions decisions;
    private final WorkingGroupRepository groups;

    MeetingsLabPart(GroupMeetings meetings, MeetingDecisions decisions, WorkingGroupRepository groups) {
        this.meetings = meetings;
        this.decisions = decisions;
        this.groups = groups;
    }

    @Override
    public void bring(Bag bag) {
        var drafts = bag.list(SECTION, MeetingInFile.class);
        if (drafts.isEmpty()) {
            return;
        }
        var there = new HashMap<Which, Deque<GroupMeeting>>();
        var known = meetings(bag.lab());
        known.forEach(meeting -> there.computeIfAbsent(
                        new Which(meeting.group(), meeting.startsAt()), w -> new ArrayDeque<>())
                .add(meeting));
        var decided = decisions(known);
        for (var i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            var path = SECTION + "[" + i + "]";
            bag.find("groups", draft.group(), path + ".group").ifPresent(group -> {
                var meeting = meeting(draft, group, there);
                bringDecisions(draft, path, meeting, decided.getOrDefault(meeting.uuid(), List.of()), bag);
            });
        }
    }

    private GroupMeeting meeting(MeetingInFile draft, UUID group, Map<Which, Deque<GroupMeeting>> there) {
        var told = new MeetingDraft(Ids.next(), draft.startsAt(), draft.minutes(), draft.place(), draft.agenda());
        var same = there.getOrDefault(new Which(group, draft.startsAt()), new ArrayDeque<>())
                .poll();
        var meeting = same == null ? meetings.save(new GroupMeeting(group, told)) : same;
        meeting.write(told);
        if (draft.said() != null) {
            meeting.record(draft.said());
        }
        if (draft.calledOff() && !meeting.isCalledOff()) {
            meeting.callOff();
        }
        return meeting;
    }

    private void bringDecisions(
            MeetingInFile draft, String path, GroupMeeting meeting, List<MeetingDecision> there, Bag bag) {
        var known = there.stream().map(MeetingDecision::words).toList();
        for (var i = 0; i < draft.decisions().size(); i++) {
            var decision = draft.decisions().get(i);
            var here = path + ".decisions[" + i + "]";
            var seat = bag.find("seats", decision.seat(), here + ".seat").orElse(null);
            var commitment = bag.find("commitments", decision.commitment(), here + ".commitment")
                    .orElse(null);
            if ((decision.seat() == null) != (decision.commitment() == null)) {
                bag.problem(
                        here + ".commitment", "the commitment that the decision became, and the seat that took it on");
            }
            var told = new MeetingDecision(
                    commitment == null ? Ids.next() : commitment,
                    meeting.uuid(),
                    decision.words(),
                    seat == null ? null : new SeatId(seat),
                    decision.dueOn());
            if (!known.contains(told.words()) && !decisions.existsById(told.uuid())) {
                decisions.save(told);
            }
        }
    }

    @Override
    public void tell(Bag bag) {
        var all = meetings(bag.lab());
        var decided = decisions(all);
        bag.put(
                SECTION,
                all.stream()
                        .map(meeting -> inFile(meeting, decided.getOrDefault(meeting.uuid(), List.of()), bag))
                        .toList());
    }

    private static MeetingInFile inFile(GroupMeeting meeting, List<MeetingDecision> decided, Bag bag) {
        var draft = meeting.draft();
        return new MeetingInFile(
                bag.key("groups", meeting.group()),
                draft.startsAt(),
                draft.minutes(),
                draft.place(),
                draft.agenda(),
                meeting.minutesText(),
                meeting.isCalledOff(),
                decided.stream().map(one -> inFile(one, bag)).toList());
    }

    private static MeetingInFile.Decision inFile(MeetingDecision decision, Bag bag) {
        var commitment = bag.known("commitments", decision.uuid()).orElse(null);
        return new MeetingInFile.Decision(
                decision.words(),
                commitment == null ? null : bag.keyOf("seats", decision.seat()),
                commitment,
                decision.dueOn());
    }

    private List<GroupMeeting> meetings(LabId lab) {
        var ids = groups.findByLabOrderByNumber(lab.value()).stream()
                .map(Aggregate::uuid)
                .toList();
        return meetings.findByGroupInOrderByStartsAtAscIdAsc(ids);
    }

    private Map<UUID, List<MeetingDecision>> decisions(List<GroupMeeting> meetings) {
        return decisions
                .findByMeetingInOrderById(meetings.stream().map(Aggregate::uuid).toList())
                .stream()
                .collect(Collectors.groupingBy(MeetingDecision::meeting));
    }

    @Override
    public void moveBy(LabId lab, int days) {
        // when people met stays on its day
    }
}
