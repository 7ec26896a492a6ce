package org.medellinlab.workinggroup;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.mail.CalendarPart;
import org.medellinlab.shared.Installation;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.calendar.CalendarEvent;
import org.medellinlab.shared.calendar.CalendarEvent.State;
import org.medellinlab.shared.calendar.CalendarFiles;
import org.springframework.stereotype.Component;

/// Writes a meeting for people's calendars: as an entry to fetch, and as the invitation that its mail carries (iMIP,
/// RFC 6047), whose SEQUENCE grows each time the meeting is moved.
@Component
class MeetingCalendar {

    private final CalendarFiles files;
    private final Installation installation;
    private final Clock clock;

    MeetingCalendar(CalendarFiles files, Installation installation, Clock clock) {
        this.files = files;
        this.installation = installation;
        this.clock = clock;
    }

    static String address(Installation installation, UUID key) {
        return installation.address("/meetings/" + key + ".ics");
    }

    /// To be fetched by whoever has the address.
    String entry(LabSheet lab, WorkingGroup group, GroupMeeting meeting, Language reader) {
        return text(lab, group, ImmutableMethod.PUBLISH, files.event(event(lab, group, meeting, reader)), reader);
    }

    /// For one person of the group: that the meeting is, or is not any more.
    CalendarPart invitation(LabSheet lab, WorkingGroup group, GroupMeeting meeting, GroupPeople.Member one) {
        var method = meeting.isCalledOff() ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST;
        var event = files.event(
                event(lab, group, meeting, one.language()), one.name(), Objects.requireNonNull(one.address()));
        return new CalendarPart(method.getValue(), text(lab, group, method, event, one.language()));
    }

    private String text(LabSheet lab, WorkingGroup group, Method method, VEvent event, Language reader) {
        var zone = lab.draft().zone();
        return files.text("Meetings", group.name().in(reader), zone, method, List.of(event), Set.of(zone), reader);
    }

    private CalendarEvent event(LabSheet lab, WorkingGroup group, GroupMeeting meeting, Language reader) {
        var draft = meeting.draft();
        var starts = draft.startsAt().atZone(lab.draft().zone());
        return new CalendarEvent(
                meeting.uuid(),
                meeting.calendarSequence(),
                clock.instant(),
                group.name().in(reader),
                starts,
                starts.plusMinutes(draft.minutes()),
                group.name().shownIn(reader),
                meeting.isCalledOff() ? State.CANCELLED : State.CONFIRMED,
                Objects.requireNonNullElse(draft.place(), ""),
                Objects.requireNonNullElse(draft.agenda(), ""),
                URI.create(installation.address("/app/labs/" + lab.slug() + "/groups/" + group.key())));
    }
}
