package org.medellinlab.agenda;

import java.util.List;
import java.util.stream.Collectors;
import org.medellinlab.registration.ParticipantRow;
import org.medellinlab.registration.Participants;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.springframework.stereotype.Component;

/// Who comes, to be ticked with a pencil.
@Component
class PeopleInFolder implements FolderPart {

    private final Participants participants;
    private final Messages messages;

    PeopleInFolder(Participants participants, Messages messages) {
        this.participants = participants;
        this.messages = messages;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<FolderPage> pages(LabId lab, Language reader) {
        var rows = participants.of(lab).stream().map(one -> row(one, reader)).toList();
        if (rows.isEmpty()) {
            return List.of();
        }
        var title = messages.get(reader, "folder.people");
        var heads = List.of(
                "☐",
                messages.get(reader, "folder.name"),
                messages.get(reader, "folder.house"),
                messages.get(reader, "folder.languages"));
        return List.of(new FolderPage("people", title, List.of(new FolderPage.Table(title, null, heads, rows))));
    }

    private static List<String> row(ParticipantRow one, Language reader) {
        return List.of(
                "☐",
                one.name(),
                one.seat() == null ? "" : one.seat().organisationName().in(reader),
                one.languages().stream().map(Language::ownName).collect(Collectors.joining(", ")));
    }
}
