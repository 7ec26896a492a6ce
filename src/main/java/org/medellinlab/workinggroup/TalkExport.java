package org.medellinlab.workinggroup;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.TableFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes what the people of a group say to each other as a file, and which days suit whom. For the group alone.
@Service
@Transactional(readOnly = true)
@PreAuthorize("@actor.takesPartIn(#lab)")
public class TalkExport {

    /// What a line of the file is.
    public enum Form {
        /// What somebody said, the oldest first.
        POSTS,
        /// What somebody answered about one of the days that were asked about, or a day of which nobody said anything.
        POLLS
    }

    private final Polls polls;
    private final GroupAccess access;
    private final Messages messages;
    private final JdbcClient jdbc;

    TalkExport(Polls polls, GroupAccess access, Messages messages, JdbcClient jdbc) {
        this.polls = polls;
        this.access = access;
        this.messages = messages;
        this.jdbc = jdbc;
    }

    /// In the reader's language; what a spreadsheet would compute is kept from being one.
    public byte[] csv(LabId lab, UUID group, Form form, Language reader) {
        return TableFile.csv(lines(lab, group, form, reader));
    }

    /// The same as a workbook.
    public byte[] xlsx(LabId lab, UUID group, Form form, Language reader) {
        return TableFile.xlsx(lines(lab, group, form, reader));
    }

    private List<List<String>> lines(LabId lab, UUID group, Form form, Language reader) {
        access.in(lab, group);
        return switch (form) {
            case POSTS -> posts(group, access.lab(lab).draft().zone(), reader);
            case POLLS -> answers(lab, group, reader);
        };
    }

    private List<List<String>> posts(UUID group, ZoneId zone, Language reader) {
        var lines = new ArrayList<List<String>>();
        lines.add(headings(reader, "day", "hour", "who", "words"));
        jdbc.sql("""
                        select m.posted_at, p.name, m.words from group_post m left join person p on p.id = m.person_id
                        where m.group_id = ? order by m.posted_at, m.id""")
                .param(group)
                .query((rs, i) -> {
                    var at = rs.getObject(1, LocalDateTime.class)
                            .atOffset(ZoneOffset.UTC)
                            .atZoneSameInstant(zone)
                            .toLocalDateTime();
                    var name = rs.getString(2);
                    return List.of(day(at), hour(at), name == null ? "" : name, rs.getString(3));
                })
                .list()
                .forEach(lines::add);
        return lines;
    }

    private List<List<String>> answers(LabId lab, UUID group, Language reader) {
        var lines = new ArrayList<List<String>>();
        lines.add(headings(reader, "asked-for", "day", "hour", "who", "choice"));
        polls.of(lab, group).reversed().forEach(poll -> {
            for (var i = 0; i < poll.days().size(); i++) {
                addAnswers(poll, i, reader, lines);
            }
        });
        return lines;
    }

    private void addAnswers(PollSheet poll, int day, Language reader, List<List<String>> lines) {
        var about = poll.words() == null ? "" : poll.words();
        var at = poll.days().get(day);
        if (poll.answers().isEmpty()) {
            lines.add(List.of(about, day(at), hour(at), "", ""));
        }
        poll.answers().forEach((who, choices) -> {
            var choice =
                    choices.size() > day ? messages.get(reader, "workinggroup.poll.choice." + choices.get(day)) : "";
            lines.add(List.of(about, day(at), hour(at), who, choice));
        });
    }

    private List<String> headings(Language reader, String... columns) {
        return List.of(columns).stream()
                .map(column -> messages.get(reader, "workinggroup.column." + column))
                .toList();
    }

    private static String day(LocalDateTime at) {
        return at.toLocalDate().toString();
    }

    private static String hour(LocalDateTime at) {
        return at.toLocalTime().withSecond(0).withNano(0).toString();
    }
}
