package org.medellinlab.agenda.ui;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.agenda.AgendaItemForm;
import org.medellinlab.agenda.AgendaItemKind;
import org.medellinlab.agenda.AgendaItemRow;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.ui.Notices;

/// Opens an item of the board in its editor, and brings back what became of it.
final class ItemEditing {

    private final Desk desk;
    private final LabHere lab;
    private final Language reader;
    private final Choices choices;
    private final OrganisersBoard board;
    private final Runnable changed;
    private @Nullable ItemEditor open;

    /// What an item can be given.
    record Choices(LabSheet lab, Map<UUID, LocalizedText> venues, Map<UUID, LocalizedText> tracks, ItemWords words) {}

    ItemEditing(Desk desk, LabHere lab, Language reader, Choices choices, OrganisersBoard board, Runnable changed) {
        this.desk = desk;
        this.lab = lab;
        this.reader = reader;
        this.choices = choices;
        this.board = board;
        this.changed = changed;
    }

    void edit(AgendaItemRow item) {
        edit(item, AgendaItemForm.of(item));
    }

    /// A new item at these hours.
    void draw(LocalDate day, LocalTime from, LocalTime until, @Nullable UUID track, @Nullable UUID venue) {
        edit(
                null,
                new AgendaItemForm(
                        AgendaItemKind.WORKSHOP,
                        LocalizedText.EMPTY,
                        LocalizedText.EMPTY,
                        day,
                        from,
                        until,
                        false,
                        venue,
                        track,
                        LocalizedText.EMPTY));
    }

    /// One at a time: who presses again before a slow answer comes has asked for the same.
    private void edit(@Nullable AgendaItemRow item, AgendaItemForm form) {
        if (open != null && open.isOpened()) {
            return;
        }
        var days = new TreeSet<>(choices.lab().days());
        days.add(form.day()); // one outside the lab's days stays where it is
        var kept = desk.kept().of(lab, "item/" + (item == null ? "new" : item.id()));
        var fields = new ItemFields(
                form,
                new ItemFields.Choices(
                        List.copyOf(days),
                        choices.venues(),
                        new LinkedHashMap<>(choices.tracks()), // others may change them while it is open
                        desk.people().choices(lab.id()),
                        tags(),
                        new ItemShelf(desk.files(), lab.id(), kept.files())),
                choices.lab().draft().languages(),
                reader);
        var editor = new ItemEditor(
                desk.planning(),
                lab,
                choices.words(),
                fields,
                kept,
                item,
                new ItemEditor.Outcome(
                        saved -> saved(Optional.ofNullable(item), saved),
                        this::withdrawn,
                        this::attendance,
                        this::invitations));
        open = editor;
        editor.alsoChecking(desk.clashes(), reader).open();
        if (item != null) {
            board.opened(editor);
        }
    }

    /// Tags used before.
    private List<String> tags() {
        return board.items().stream()
                .flatMap(item -> item.details().tags().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private void attendance(AgendaItemRow item) {
        new AttendanceDialog(desk.attendance(), lab, item, reader).open();
    }

    private void invitations(AgendaItemRow item) {
        new InvitationsDialog(desk.inviting(), lab, item, reader).open();
    }

    private void saved(Optional<AgendaItemRow> before, AgendaItemRow item) {
        board.did(before, Optional.of(item));
        changed.run();
    }

    private void withdrawn(AgendaItemRow item) {
        board.did(Optional.of(item), Optional.empty());
        changed.run();
        Notices.undoable(
                board.getTranslation("agenda.withdrawn", item.title().in(reader)),
                board.getTranslation("agenda.undo"),
                board::undo);
    }
}
