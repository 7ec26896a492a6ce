package org.medellinlab.workinggroup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.mail.Letter;
import org.medellinlab.shared.Installation;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.SpokenDates;
import org.springframework.stereotype.Component;

/// Tells everybody in a group of a meeting, each in their language, with the invitation as their calendar reads it.
@Component
class MeetingLetters {

    private enum What {
        NEW,
        CHANGED,
        CALLED_OFF,
        REMINDER
    }

    private static final String KIND = "workinggroup.meeting";
    private static final LocalTime REMINDED_AT = LocalTime.of(9, 0);

    private final GroupPeople people;
    private final SendingDesk desk;
    private final MeetingCalendar calendar;
    private final Installation installation;
    private final Messages messages;
    private final Clock clock;

    MeetingLetters(
            GroupPeople people,
            SendingDesk desk,
            MeetingCalendar calendar,
            Installation installation,
            Messages messages,
            Clock clock) {
        this.people = people;
        this.desk = desk;
        this.calendar = calendar;
        this.installation = installation;
        this.messages = messages;
        this.clock = clock;
    }

    /// @return how many are written to
    int announce(LabSheet lab, WorkingGroup group, GroupMeeting meeting) {
        return tell(lab, group, meeting, What.NEW);
    }

    /// What was not sent yet is replaced: who has heard nothing hears of a new meeting, not of a change.
    int tellChanged(LabSheet lab, WorkingGroup group, GroupMeeting meeting) {
        return tell(lab, group, meeting, desk.withdraw(meeting.uuid()) ? What.CHANGED : What.NEW);
    }

    /// Whoever has not heard of it need not hear that it is not.
    int callOff(LabSheet lab, WorkingGroup group, GroupMeeting meeting) {
        return desk.withdraw(meeting.uuid()) ? post(lab, group, meeting, What.CALLED_OFF, soon()) : 0;
    }

    private int tell(LabSheet lab, WorkingGroup group, GroupMeeting meeting, What what) {
        remind(lab, group, meeting);
        return post(lab, group, meeting, what, soon());
    }

    /// On the morning before; not when that is today or tomorrow.
    private void remind(LabSheet lab, WorkingGroup group, GroupMeeting meeting) {
        var at = meeting.startsAt()
                .toLocalDate()
                .minusDays(1)
                .atTime(REMINDED_AT)
                .atZone(lab.draft().zone())
                .toInstant();
        if (at.isAfter(clock.instant().plus(Duration.ofDays(1)))) {
            post(lab, group, meeting, What.REMINDER, at);
        }
    }

    private int post(LabSheet lab, WorkingGroup group, GroupMeeting meeting, What what, Instant goesAt) {
        var letters = people.of(group.uuid()).stream()
                .filter(one -> one.address() != null)
                .map(one -> letter(lab, group, meeting, what, one, goesAt))
                .toList();
        var kind = what == What.REMINDER ? SendingKind.REMINDER : SendingKind.MEETING;
        return desk.post(group.uuid(), kind, meeting.uuid(), letters, goesAt);
    }

    private Letter letter(
            LabSheet lab, WorkingGroup group, GroupMeeting meeting, What what, GroupPeople.Member one, Instant goesAt) {
        var letter = new Letter(
                KIND,
                Objects.requireNonNull(one.address()),
                one.language(),
                KIND + ":" + meeting.uuid() + ":" + meeting.version() + ":" + what + ":" + one.person(),
                "workinggroup/meeting",
                model(lab, group, meeting, what, one.name(), one.language()),
                one.person(),
                goesAt);
        // a reminder changes nothing in a calendar
        return what == What.REMINDER ? letter : letter.with(calendar.invitation(lab, group, meeting, one));
    }

    private Instant soon() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).plus(GroupMail.WHILE);
    }

    private Map<String, Object> model(
            LabSheet lab, WorkingGroup group, GroupMeeting meeting, What what, String name, Language language) {
        var draft = meeting.draft();
        var starts = draft.startsAt();
        var model = new HashMap<String, Object>();
        model.put("subject", List.of(group.name().in(language), SpokenDates.day(starts.toLocalDate(), language)));
        model.put("name", name);
        model.put(
                "what",
                messages.get(
                        language,
                        "workinggroup.meeting.mail." + what,
                        group.name().in(language)));
        model.put(
                "when",
                messages.get(
                        language,
                        "workinggroup.meeting.when",
                        SpokenDates.dayAndYear(starts.toLocalDate(), language),
                        SpokenDates.times(
                                starts.toLocalTime(), starts.toLocalTime().plusMinutes(draft.minutes())),
                        lab.hostCityName().in(language)));
        model.put("place", Objects.requireNonNullElse(draft.place(), ""));
        model.put("agenda", Objects.requireNonNullElse(draft.agenda(), ""));
        model.put(
                "calendar", meeting.isCalledOff() ? "" : MeetingCalendar.address(installation, meeting.calendarKey()));
        model.put("link", installation.address("/app/labs/" + lab.slug() + "/groups/" + group.key()));
        return model;
    }
}
