package org.medellinlab.workinggroup;

import java.util.List;
import org.medellinlab.directory.Directory;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.TableFile;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes the working groups of a lab as a file: what they are, who is in them, and their meetings.
@Service
@Transactional(readOnly = true)
@PreAuthorize("@actor.takesPartIn(#lab)")
public class GroupsExport {

    /// What a line of the file is.
    public enum Form {
        /// A group, with its subthemes and its ties to others.
        GROUPS,
        /// An organisation or a seat in a group. People stand there for who is in the same group, their addresses
        /// where they let others see them.
        MEMBERS,
        /// What a meeting decided, or a meeting that decided nothing.
        MEETINGS
    }

    private final WorkingGroups groups;
    private final GroupMemberLines members;
    private final MeetingRows meetings;
    private final Directory directory;
    private final Messages messages;

    GroupsExport(
            WorkingGroups groups,
            GroupMemberLines members,
            MeetingRows meetings,
            Directory directory,
            Messages messages) {
        this.groups = groups;
        this.members = members;
        this.meetings = meetings;
        this.directory = directory;
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
        var all = groups.groups(lab);
        var words = new GroupLineWords(directory.organisations(), directory.seats(), messages, reader);
        return switch (form) {
            case GROUPS -> GroupLines.of(all, words);
            case MEMBERS -> members.of(lab, all, words);
            case MEETINGS -> MeetingLines.of(all, meetings.inLab(lab), words);
        };
    }
}
