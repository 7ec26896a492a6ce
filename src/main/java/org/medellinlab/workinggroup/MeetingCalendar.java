package org.medellinlab.workinggroup;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
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
    private static final int OCTETS = 73;

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
        var text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//Medellin Lab//Meetings//" + reader.tag().toUpperCase(Locale.ROOT));
        line(text, "METHOD:PUBLISH");
        line(text, "BEGIN:VEVENT");
        line(text, "UID:" + meeting.uuid() + "@" + installation.baseUrl().getHost());
        line(text, "DTSTAMP:" + INSTANT.format(clock.instant().atOffset(ZoneOffset.UTC)));
        line(text, "SEQUENCE:" + meeting.calendarSequence());
        line(text, "DTSTART:" + INSTANT.format(starts));
        line(text, "DTEND:" + INSTANT.format(starts.plusMinutes(draft.minutes())));
        line(text, "SUMMARY:" + escaped(of.group()));
        line(text, "STATUS:" + (meeting.isCalledOff() ? "CANCELLED" : "CONFIRMED"));
        if (draft.place() != null) {
            line(text, "LOCATION:" + escaped(draft.place()));
        }
        if (draft.agenda() != null) {
            line(text, "DESCRIPTION:" + escaped(Objects.requireNonNull(draft.agenda())));
        }
        line(text, "END:VEVENT");
        line(text, "END:VCALENDAR");
        return text.toString();
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    /// Folded at octets, never inside a character (RFC 5545, 3.1).
    private static void line(StringBuilder text, String line) {
        var octets = 0;
        for (var i = 0; i < line.length(); ) {
            var sign = new String(Character.toChars(line.codePointAt(i)));
            var size = sign.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(sign);
            octets += size;
            i += sign.length();
        }
        text.append("\r\n");
    }
}
