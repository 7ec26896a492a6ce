package org.medellinlab.workinggroup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.mail.Letter;
import org.medellinlab.mail.Outbox;
import org.medellinlab.shared.Installation;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.SpokenDates;
import org.springframework.stereotype.Component;

/// Tells everybody in a group of a meeting, each in their language, with an entry for their calendar.
@Component
class MeetingLetters {

    enum What {
        NEW,
        CHANGED,
        CALLED_OFF
    }

    private final GroupPeople people;
    private final Outbox outbox;
    private final Installation installation;
    private final Messages messages;
    private final java.time.Clock clock;

    MeetingLetters(
            GroupPeople people, Outbox outbox, Installation installation, Messages messages, java.time.Clock clock) {
        this.people = people;
        this.outbox = outbox;
        this.installation = installation;
        this.messages = messages;
        this.clock = clock;
    }

    /// @return how many are written to
    int write(LabSheet lab, WorkingGroup group, GroupMeeting meeting, What what) {
        var letters = people.of(group.uuid(), lab.today(clock)).stream()
                .filter(one -> one.address() != null)
                .map(one -> Letter.now(
                        "workinggroup.meeting",
                        Objects.requireNonNull(one.address()),
                        one.language(),
                        "workinggroup.meeting:" + meeting.uuid() + ":" + meeting.version() + ":" + what + ":"
                                + one.person(),
                        "workinggroup/meeting",
                        model(lab, group, meeting, what, one.name(), one.language()),
                        one.person()))
                .toList();
        outbox.postAll(letters);
        return letters.size();
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
