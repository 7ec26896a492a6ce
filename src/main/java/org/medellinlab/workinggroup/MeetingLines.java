package org.medellinlab.workinggroup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Meetings of groups as lines of a file: one for each decision, one for a meeting that took none.
final class MeetingLines {

    private MeetingLines() {}

    static List<List<String>> of(
            List<GroupSheet> groups, Map<UUID, List<MeetingSheet>> meetings, GroupLineWords words) {
        var lines = new ArrayList<List<String>>();
        lines.add(words.headings(
                "number", "group", "day", "hour", "minutes", "place", "agenda", "said", "decision", "taken-on", "due"));
        groups.forEach(group -> meetings.getOrDefault(group.id(), List.of()).forEach(meeting -> {
            if (meeting.decisions().isEmpty() || meeting.calledOff()) {
                lines.add(line(group, meeting, null, words));
            } else {
                meeting.decisions().forEach(decision -> lines.add(line(group, meeting, decision, words)));
            }
        }));
        return lines;
    }

    /// Of a meeting that was called off the screen says no more than that, either.
    private static List<String> line(
            GroupSheet group, MeetingSheet meeting, MeetingSheet.@Nullable Decision decision, GroupLineWords words) {
        var off = meeting.calledOff();
        return List.of(
                String.valueOf(group.number()),
                words.in(group.name()),
                meeting.startsAt().toLocalDate().toString(),
                meeting.startsAt().toLocalTime().toString(),
                String.valueOf(meeting.length()),
                off ? words.say("workinggroup.meeting.called-off") : words.plain(meeting.place()),
                off ? "" : words.plain(meeting.agenda()),
                off ? "" : words.plain(meeting.minutes()),
                decision == null ? "" : decision.words(),
                decision == null ? "" : words.seat(decision.seat()),
                decision == null ? "" : words.plain(decision.dueOn()));
    }
}
