package org.medellinlab.workinggroup;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.medellinlab.lab.LabReading;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.StaleValues;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Meetings of a group. Its leads, those of its subthemes and the organisers announce them, everybody in the lab reads
/// when they are; what was said there is written down by [MeetingMinutes].
@Service
@Transactional
@PreAuthorize("@actor.takesPartIn(#lab)")
public class Meetings {

    private final GroupMeetings meetings;
    private final MeetingRows rows;
    private final MeetingLetters letters;
    private final MeetingCalendar calendars;
    private final WorkingGroupRepository groups;
    private final GroupAccess access;
    private final LabReading labs;

    Meetings(
            GroupMeetings meetings,
            MeetingRows rows,
            MeetingLetters letters,
            MeetingCalendar calendars,
            WorkingGroupRepository groups,
            GroupAccess access,
            LabReading labs) {
        this.meetings = meetings;
        this.rows = rows;
        this.letters = letters;
        this.calendars = calendars;
        this.groups = groups;
        this.access = access;
        this.labs = labs;
    }

    /// The latest first: two statements, however many there are.
    @Transactional(readOnly = true)
    public List<MeetingSheet> of(LabId lab, UUID group) {
        access.group(lab, group);
        return rows.of(group);
    }

    /// Whether who is acting may call the group together: its leads, those of its subthemes, organisers.
    @Transactional(readOnly = true)
    public boolean mayCall(LabId lab, UUID group) {
        return access.mayCall(lab, group);
    }

    /// Announces a meeting: everybody in the group gets a mail that invites them, as their calendar understands it. The
    /// same sent twice is announced once.
    ///
    /// @return how many are written to
    public int announce(LabId lab, UUID group, MeetingDraft draft) {
        var of = access.called(lab, group);
        if (meetings.existsById(draft.id())) {
            return 0;
        }
        return letters.announce(access.lab(lab), of, meetings.save(new GroupMeeting(group, draft)));
    }

    /// Moves it or changes its agenda, over the version that was read, and tells everybody.
    ///
    /// @throws StaleValues when somebody changed it in the meantime
    public int change(LabId lab, UUID group, MeetingDraft draft, long version) {
        var of = access.called(lab, group);
        var meeting = of(group, draft.id());
        if (meeting.version() != version) {
            throw new StaleValues(meeting.draft().values(), meeting.version());
        }
        meeting.write(draft);
        meeting.announceAnew();
        meetings.flush();
        return letters.tellChanged(access.lab(lab), of, meeting);
    }

    public int callOff(LabId lab, UUID group, UUID id) {
        var of = access.called(lab, group);
        var meeting = of(group, id);
        if (meeting.isCalledOff()) {
            return 0;
        }
        meeting.callOff();
        meetings.flush();
        return letters.callOff(access.lab(lab), of, meeting);
    }

    /// The calendar entry behind the address in the mails; whoever has the address may read it.
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public Optional<String> calendar(UUID key, Language reader) {
        return meetings.findByCalendarKey(key).map(meeting -> {
            var group = groups.findById(meeting.group()).orElseThrow();
            return calendars.entry(labs.sheet(group.lab()).orElseThrow(), group, meeting, reader);
        });
    }

    private GroupMeeting of(UUID group, UUID id) {
        return meetings.findById(id).filter(found -> found.isOf(group)).orElseThrow(NotForYou::new);
    }
}
