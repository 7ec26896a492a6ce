package org.medellinlab.forum;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.lab.LabReading;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.TableFile;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes what citizens said, in every state, and the forum's meetings as files, for those who run the lab. A name
/// that shall not be shown is not written, because a file goes on from hand to hand; addresses never are.
@Service
@Transactional(readOnly = true)
@PreAuthorize("@actor.mayFacilitate(#lab)")
public class ForumExport {

    /// What a line of the file is.
    public enum Form {
        /// What a citizen said, with the answers.
        COMMENTS,
        /// A meeting of the forum, with its record.
        MEETINGS
    }

    private final ModerationRows comments;
    private final ForumReading reading;
    private final LabReading labs;
    private final Messages messages;

    ForumExport(ModerationRows comments, ForumReading reading, LabReading labs, Messages messages) {
        this.comments = comments;
        this.reading = reading;
        this.labs = labs;
        this.messages = messages;
    }

    /// In the reader's language; what a spreadsheet would compute is kept from being one.
    public byte[] csv(LabId lab, Form form, Language reader) {
        return TableFile.csv(lines(lab, form, reader));
    }

    /// The same as a workbook.
    public byte[] xlsx(LabId lab, Form form, Language reader) {
        return TableFile.xlsx(lines(lab, form, reader));
    }

    private List<List<String>> lines(LabId lab, Form form, Language reader) {
        var lines = new ArrayList<List<String>>();
        var columns = switch (form) {
            case COMMENTS ->
                Stream.of("day", "kind", "about", "state", "name", "words", "language", "reason", "answer", "others");
            case MEETINGS -> Stream.of("day", "hour", "minutes", "place", "topic", "record", "language");
        };
        lines.add(columns.map(column -> messages.get(reader, "forum.column." + column))
                .toList());
        if (form == Form.COMMENTS) {
            var zone = labs.sheet(lab).orElseThrow(NotForYou::new).draft().zone();
            comments.all(lab).forEach(row -> lines.add(comment(row, zone, reader)));
        } else {
            reading.meetings(lab).forEach(meeting -> lines.add(meeting(meeting, reader)));
        }
        return lines;
    }

    private List<String> comment(ModerationRow row, ZoneId zone, Language reader) {
        return List.of(
                row.writtenAt().atZone(zone).toLocalDate().toString(),
                messages.get(reader, "forum.kind." + row.kind()),
                row.about().in(reader),
                messages.get(reader, "forum.column.state." + row.state()),
                row.name() == null || row.nameShown() ? plain(row.name()) : messages.get(reader, "forum.column.hidden"),
                row.words(),
                language(row.language(), reader),
                plain(row.reason()),
                answers(row, true, reader),
                answers(row, false, reader));
    }

    /// What was taken back says so, and why.
    private String answers(ModerationRow row, boolean ofLab, Language reader) {
        return row.answers().stream()
                .filter(answer -> (answer.id() == null) == ofLab)
                .map(answer -> (answer.by() == null ? "" : answer.by().in(reader) + ": ")
                        + answer.words()
                        + (answer.withdrawn() == null
                                ? ""
                                : " — "
                                        + messages.get(
                                                reader,
                                                "forum.column.withdrawn",
                                                answer.withdrawn().reason())))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> meeting(ForumMeetingDraft meeting, Language reader) {
        return List.of(
                meeting.startsAt().toLocalDate().toString(),
                meeting.startsAt().toLocalTime().toString(),
                String.valueOf(meeting.minutes()),
                plain(meeting.place()),
                plain(meeting.words()),
                plain(meeting.record()),
                language(meeting.language(), reader));
    }

    private static String language(Language language, Language reader) {
        return language.locale().getDisplayLanguage(reader.locale());
    }

    private static String plain(@Nullable String words) {
        return words == null ? "" : words;
    }
}
