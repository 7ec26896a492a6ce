package org.medellinlab.workinggroup;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.medellinlab.shared.CalendarText;
import org.medellinlab.shared.Installation;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedTextConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes a meeting as iCalendar (RFC 5545), for one's own calendar.
@Component
class MeetingCalendar {

    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT);
    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();

    private final JdbcClient jdbc;
    private final Installation installation;
    private final Clock clock;

    MeetingCalendar(JdbcClient jdbc, Installation installation, Clock clock) {
        this.jdbc = jdbc;
        this.installation = installation;
        this.clock = clock;
    }

    static String address(Installation installation, UUID key) {
        return installation.address("/meetings/" + key + ".ics");
    }

    String entry(GroupMeeting meeting, Language reader) {
        record Of(String group, ZoneId zone) {}
        var of = jdbc.sql("""
                        select g.name, l.zone from group_meeting m join working_group g on g.id = m.group_id
                        join lab l on l.id = g.lab_id where m.id = ?""")
                .param(meeting.uuid())
                .query((rs, i) ->
                        new Of(TEXT.convertToEntityAttribute(rs.getString(1)).in(reader), ZoneId.of(rs.getString(2))))
                .single();
        var draft = meeting.draft();
        var starts = draft.startsAt().atZone(of.zone()).withZoneSameInstant(ZoneOffset.UTC);
        var text = new CalendarText();
        text.line("BEGIN:VCALENDAR");
        text.line("VERSION:2.0");
        text.line("PRODID:-//Medellin Lab//Meetings//" + reader.tag().toUpperCase(Locale.ROOT));
        text.line("METHOD:PUBLISH");
        text.line("BEGIN:VEVENT");
        text.line("UID:" + meeting.uuid() + "@" + installation.baseUrl().getHost());
        text.line("DTSTAMP:" + INSTANT.format(clock.instant().atOffset(ZoneOffset.UTC)));
        text.line("SEQUENCE:" + meeting.calendarSequence());
        text.line("DTSTART:" + INSTANT.format(starts));
        text.line("DTEND:" + INSTANT.format(starts.plusMinutes(draft.minutes())));
        text.line("SUMMARY:" + CalendarText.escaped(of.group()));
        text.line("STATUS:" + (meeting.isCalledOff() ? "CANCELLED" : "CONFIRMED"));
        if (draft.place() != null) {
            text.line("LOCATION:" + CalendarText.escaped(draft.place()));
        }
        if (draft.agenda() != null) {
            text.line("DESCRIPTION:" + CalendarText.escaped(Objects.requireNonNull(draft.agenda())));
        }
        text.line("END:VEVENT");
        text.line("END:VCALENDAR");
        return text.toString();
    }
}
