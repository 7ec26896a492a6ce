package org.medellinlab.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import org.medellinlab.forum.ForumMeetingDraft;
import org.medellinlab.shared.Installation;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.calendar.CalendarEvent;
import org.medellinlab.shared.calendar.CalendarFiles;

/// The meetings of a lab's forum as iCalendar: all of them to subscribe to, or one.
record ForumCalendar(LabData data, Installation installation, CalendarFiles files, Voice voice) {

    Prepared of(List<ForumMeetingDraft> meetings) {
        var zone = data.lab().draft().zone();
        var events =
                meetings.stream().map(meeting -> files.event(event(meeting))).toList();
        var text = files.text("Forum", name(), zone, ImmutableMethod.PUBLISH, events, Set.of(zone), voice.language());
        return Prepared.of(
                "text/calendar;charset=UTF-8;method=PUBLISH", voice.language(), text.getBytes(StandardCharsets.UTF_8));
    }

    private CalendarEvent event(ForumMeetingDraft meeting) {
        var starts = meeting.startsAt().atZone(data.lab().draft().zone());
        return new CalendarEvent(
                meeting.id(),
                Math.toIntExact(meeting.version()),
                data.changedAt(),
                voice.in(data.lab().name()),
                starts,
                starts.plusMinutes(meeting.minutes()),
                LocalizedText.of(voice.language(), name()).shownIn(voice.language()),
                CalendarEvent.State.CONFIRMED,
                Objects.requireNonNullElse(meeting.place(), ""),
                Objects.requireNonNullElse(meeting.words(), ""),
                URI.create(installation.address("/labs/" + data.lab().slug() + "/forum")));
    }

    private String name() {
        return voice.say("forum.meeting.name", voice.in(data.lab().name()));
    }
}
