package org.medellinlab.workinggroup;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.directory.Directory;
import org.medellinlab.directory.SeatRow;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.Installation;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SeatId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Meetings of a group. Its leads and the organisers announce them, its people write down what was said and decided,
/// everybody in the lab reads it.
@Service
@Transactional
@PreAuthorize("@actor.takesPartIn(#lab)")
public class Meetings {

    private final GroupMeetings meetings;
    private final MeetingDecisions decisions;
    private final MeetingLetters letters;
    private final MeetingCalendar calendars;
    private final GroupAccess access;
    private final GroupPeople people;
    private final Directory directory;
    private final CurrentActor actors;
    private final Installation installation;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    Meetings(
            GroupMeetings meetings,
            MeetingDecisions decisions,
            MeetingLetters letters,
            MeetingCalendar calendars,
            GroupAccess access,
            GroupPeople people,
            Directory directory,
            CurrentActor actors,
            Installation installation,
            ApplicationEventPublisher events,
            JdbcClient jdbc) {
        this.meetings = meetings;
        this.decisions = decisions;
        this.letters = letters;
        this.calendars = calendars;
        this.access = access;
        this.people = people;
        this.directory = directory;
        this.actors = actors;
        this.installation = installation;
        this.events = events;
        this.jdbc = jdbc;
    }

    /// The latest first: two statements, however many there are.
    @Transactional(readOnly = true)
    public List<MeetingSheet> of(LabId lab, UUID group) {
        access.group(lab, group);
        record Of(UUID meeting, MeetingSheet.Decision decision) {}
        var decided = jdbc
                .sql("""
                        select d.meeting_id, d.id, d.words, d.seat_id, d.due_on from meeting_decision d
                        join group_meeting m on m.id = d.meeting_id where m.group_id = ? order by d.id""")
                .param(group)
                .query((rs, i) -> new Of(
                        rs.getObject(1, UUID.class),
                        new MeetingSheet.Decision(
                                rs.getObject(2, UUID.class),
                                rs.getString(3),
                                seat(rs.getObject(4, UUID.class)),
                                rs.getObject(5, LocalDate.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::meeting, Collectors.mapping(Of::decision, Collectors.toList())));
        return jdbc.sql("select * from group_meeting where group_id = ? order by starts_at desc, id desc")
                .param(group)
                .query((rs, i) -> new MeetingSheet(
                        rs.getObject("id", UUID.class),
                        rs.getObject("starts_at", LocalDateTime.class),
                        rs.getInt("minutes"),
                        rs.getString("place"),
                        rs.getString("agenda"),
                        rs.getString("minutes_text"),
                        rs.getBoolean("called_off"),
                        MeetingCalendar.address(installation, rs.getObject("calendar_key", UUID.class)),
                        decided.getOrDefault(rs.getObject("id", UUID.class), List.of())))
                .list();
    }

    /// Whether who is acting may write down what was said.
    @Transactional(readOnly = true)
    public boolean mayRecord(LabId lab, UUID group) {
        return access.isIn(lab, group);
    }

    /// Announces a meeting: everybody in the group gets a mail with an entry for their calendar. The same sent twice is
    /// announced once.
    ///
    /// @return how many are written to
    public int announce(LabId lab, UUID group, MeetingDraft draft) {
        var of = access.kept(lab, group);
        if (meetings.existsById(draft.id())) {
            return 0;
        }
        var meeting = meetings.save(new GroupMeeting(group, draft));
        return letters.write(access.lab(lab), of, meeting, MeetingLetters.What.NEW);
    }

    /// Moves it or changes its agenda, and tells everybody.
    public int change(LabId lab, UUID group, MeetingDraft draft) {
        var of = access.kept(lab, group);
        var meeting = of(group, draft.id());
        meeting.write(draft);
        meeting.announceAnew();
        return letters.write(access.lab(lab), of, meeting, MeetingLetters.What.CHANGED);
    }

    public int callOff(LabId lab, UUID group, UUID id) {
        var of = access.kept(lab, group);
        var meeting = of(group, id);
        if (meeting.isCalledOff()) {
            return 0;
        }
        meeting.callOff();
        return letters.write(access.lab(lab), of, meeting, MeetingLetters.What.CALLED_OFF);
    }

    /// Writes down what was said.
    public void record(LabId lab, UUID group, UUID id, String minutes) {
        in(lab, group);
        of(group, id).record(minutes);
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
        in(lab, group);
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
    }

    /// The calendar entry behind the address in the mails; whoever has the address may read it.
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public Optional<String> calendar(UUID key, Language reader) {
        return meetings.findByCalendarKey(key).map(meeting -> calendars.entry(meeting, reader));
    }

    /// A lead and an organiser decide for the group's own seats; anybody else for those they hold.
    private Stream<SeatId> seats(LabId lab, UUID group) {
        var me = actors.required().person();
        var all = people.of(group, access.today(lab));
        return access.mayKeep(lab, group)
                ? Stream.concat(
                                all.stream().map(GroupPeople.Member::seat),
                                access.group(lab, group).named().members().stream()
                                        .map(member -> seat(member.seat()))
                                        .filter(Objects::nonNull))
                        .distinct()
                : all.stream().filter(one -> one.person().equals(me)).map(GroupPeople.Member::seat);
    }

    private void in(LabId lab, UUID group) {
        access.group(lab, group);
        if (!access.isIn(lab, group)) {
            throw new NotForYou();
        }
    }

    private GroupMeeting of(UUID group, UUID id) {
        return meetings.findById(id).filter(found -> found.isOf(group)).orElseThrow(NotForYou::new);
    }

    private static @Nullable SeatId seat(@Nullable UUID id) {
        return id == null ? null : new SeatId(id);
    }
}
