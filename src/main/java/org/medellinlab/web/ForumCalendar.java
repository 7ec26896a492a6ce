package org.medellinlab.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.medellinlab.forum.ForumMeetingDraft;
import org.medellinlab.shared.CalendarText;

/// The meetings of a lab's forum as iCalendar: all of them to subscribe to, or one. The same facts give the same bytes
/// on every node.
record ForumCalendar(LabData data, URI site, Voice voice) {

    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT);

    Prepared of(List<ForumMeetingDraft> meetings) {
        var text = new CalendarText()
                .line("BEGIN:VCALENDAR")
                .line("VERSION:2.0")
                .line("PRODID:-//Medellin Lab//Forum//" + voice.language().tag().toUpperCase(Locale.ROOT))
                .line("METHOD:PUBLISH")
                .line("X-WR-CALNAME:" + CalendarText.escaped(name()));
        meetings.forEach(meeting -> event(text, meeting));
        text.line("END:VCALENDAR");
        return Prepared.of(
                "text/calendar;charset=UTF-8;method=PUBLISH",
                voice.language(),
                text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void event(CalendarText text, ForumMeetingDraft meeting) {
        var starts = meeting.startsAt().atZone(data.lab().draft().zone()).withZoneSameInstant(ZoneOffset.UTC);
        text.line("BEGIN:VEVENT")
                .line("UID:" + meeting.id() + "@" + site.getHost())
                .line("DTSTAMP:" + INSTANT.format(data.changedAt().atOffset(ZoneOffset.UTC)))
                .line("SEQUENCE:" + meeting.version())
                .line("DTSTART:" + INSTANT.format(starts))
                .line("DTEND:" + INSTANT.format(starts.plusMinutes(meeting.minutes())))
                .line("SUMMARY:" + CalendarText.escaped(name()))
                .line("URL:" + site + "/labs/" + data.lab().slug() + "/forum");
        if (meeting.place() != null) {
            text.line("LOCATION:" + CalendarText.escaped(meeting.place()));
        }
        if (meeting.words() != null) {
            text.line("DESCRIPTION:" + CalendarText.escaped(meeting.words()));
        }
        text.line("END:VEVENT");
    }

    private String name() {
        return voice.say("forum.meeting.name", voice.in(data.lab().name()));
    }
}
