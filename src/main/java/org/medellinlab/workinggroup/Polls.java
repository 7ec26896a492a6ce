package org.medellinlab.workinggroup;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Asks the people of a group which day suits for the next meeting: by a mail with a link that takes the answer, or on
/// the group's page. Who may announce a meeting asks and settles; see [Meetings#mayCall].
@Service
@Transactional
@PreAuthorize("@actor.takesPartIn(#lab)")
public class Polls {

    static final String KIND = "workinggroup.poll";

    private final GroupPolls polls;
    private final PollWriting writing;
    private final PollReminders reminders;
    private final Meetings meetings;
    private final GroupAccess access;
    private final GroupPeople people;
    private final PollLetters letters;
    private final GroupMail mail;
    private final SendingDesk desk;
    private final CurrentActor actors;
    private final JdbcClient jdbc;

    Polls(
            GroupPolls polls,
            PollWriting writing,
            PollReminders reminders,
            Meetings meetings,
            GroupAccess access,
            GroupPeople people,
            PollLetters letters,
            GroupMail mail,
            SendingDesk desk,
            CurrentActor actors,
            JdbcClient jdbc) {
        this.polls = polls;
        this.writing = writing;
        this.reminders = reminders;
        this.meetings = meetings;
        this.access = access;
        this.people = people;
        this.letters = letters;
        this.mail = mail;
        this.desk = desk;
        this.actors = actors;
        this.jdbc = jdbc;
    }

    /// Asks everybody in the group. The same sent twice is asked once.
    ///
    /// @param days 2 to 10, to come, local to the lab
    /// @return how many are written to
    public int ask(LabId lab, UUID group, UUID id, List<LocalDateTime> days, int minutes, @Nullable String words) {
        var of = access.called(lab, group);
        if (polls.existsById(id)) {
            return 0;
        }
        var today = access.today(lab);
        if (days.stream().anyMatch(day -> day.toLocalDate().isBefore(today))) {
            throw new Refused("workinggroup.refused.poll-past");
        }
        var poll = polls.saveAndFlush(new GroupPoll(id, group, days, minutes, words));
        var here = access.lab(lab);
        var asked =
                people.of(group).stream().filter(one -> one.address() != null).toList();
        reminders
                .at(poll, here.draft().zone())
                .ifPresent(at -> reminders.lay(poll, letters.reminding(of, poll, asked, here, at), at));
        var goesAt = mail.goesAt();
        return desk.post(group, SendingKind.POLL, id, letters.asking(of, poll, asked, here, goesAt), goesAt);
    }

    /// The latest first: three statements, however many there are.
    @Transactional(readOnly = true)
    public List<PollSheet> of(LabId lab, UUID group) {
        access.group(lab, group);
        var me = actors.required().person();
        record Day(UUID poll, LocalDateTime at) {}
        record Answer(UUID poll, PersonId person, String name, List<PollChoice> choices) {}
        var days = jdbc.sql("""
                        select o.poll_id, o.starts_at from group_poll_option o join group_poll p on p.id = o.poll_id
                        where p.group_id = ? order by o.position""")
                .param(group)
                .query((rs, i) -> new Day(rs.getObject(1, UUID.class), rs.getObject(2, LocalDateTime.class)))
                .list();
        var told = jdbc.sql("""
                        select a.poll_id, a.person_id, q.name, a.choices from poll_answer a
                        join group_poll p on p.id = a.poll_id join person q on q.id = a.person_id
                        where p.group_id = ? order by q.name, q.id""")
                .param(group)
                .query((rs, i) -> new Answer(
                        rs.getObject(1, UUID.class),
                        new PersonId(rs.getObject(2, UUID.class)),
                        rs.getString(3),
                        PollAnswer.read(rs.getString(4))))
                .list();
        return jdbc.sql("""
                        select p.id, p.minutes, p.words, p.is_open, (select max(s.goes_at) from group_sending s
                            where s.thing_id = p.id and s.kind = 'REMINDER' and s.state <> 'DROPPED') as reminds_at
                        from group_poll p where p.group_id = ? order by p.id desc""")
                .param(group)
                .query((rs, i) -> {
                    var id = rs.getObject(1, UUID.class);
                    var byName = new LinkedHashMap<String, List<PollChoice>>();
                    told.stream()
                            .filter(one -> one.poll().equals(id))
                            .forEach(one -> byName.put(one.name(), one.choices()));
                    return new PollSheet(
                            id,
                            rs.getInt(2),
                            rs.getString(3),
                            rs.getBoolean(4),
                            days.stream()
                                    .filter(day -> day.poll().equals(id))
                                    .map(Day::at)
                                    .toList(),
                            byName,
                            told.stream()
                                    .filter(one -> one.poll().equals(id)
                                            && one.person().equals(me))
                                    .map(Answer::choices)
                                    .findFirst()
                                    .orElse(List.of()),
                            at(rs.getObject(5, LocalDateTime.class)));
                })
                .list();
    }

    private static @Nullable Instant at(@Nullable LocalDateTime utc) {
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }

    /// Answers on the page, or in other words than before.
    public void answer(LabId lab, UUID group, UUID poll, List<PollChoice> choices) {
        access.in(lab, group);
        writing.write(of(group, poll), actors.required().person(), choices);
    }

    /// Settles on a day: the meeting is announced.
    ///
    /// @param day the position among the days
    /// @return how many are told of the meeting
    public int settle(LabId lab, UUID group, UUID poll, int day, @Nullable String place) {
        access.called(lab, group);
        var found = of(group, poll);
        var draft = found.settle(day, Ids.next(), place);
        desk.withdraw(poll);
        var told = meetings.announce(lab, group, draft);
        found.became(draft.id());
        return told;
    }

    /// Asks no longer.
    public void callOff(LabId lab, UUID group, UUID poll) {
        access.called(lab, group);
        of(group, poll).callOff();
        desk.withdraw(poll);
    }

    private GroupPoll of(UUID group, UUID poll) {
        return polls.findById(poll).filter(found -> found.isOf(group)).orElseThrow(NotForYou::new);
    }
}
