package org.medellinlab.agenda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.medellinlab.lab.LabReading;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.SpokenDates;
import org.springframework.stereotype.Component;

/// Each day of the released agenda with all that who runs it must know: what is off, where it is and how one gets
/// there, who is needed, and what only the team has written down.
@Component
class DaysInFolder implements FolderPart {

    private final AgendaRows rows;
    private final AgendaPeople people;
    private final AgendaTransfers transfers;
    private final LabReading labs;
    private final Messages messages;

    DaysInFolder(AgendaRows rows, AgendaPeople people, AgendaTransfers transfers, LabReading labs, Messages messages) {
        this.rows = rows;
        this.people = people;
        this.transfers = transfers;
        this.labs = labs;
        this.messages = messages;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<FolderPage> pages(LabId lab, Language reader) {
        var items = rows.latest(lab).map(release -> release.agenda().items()).orElse(List.of());
        var lines = new ItemInFolder(
                labs.venues(lab),
                people.all(lab, items),
                transfers.released(lab),
                rows.draftItems(lab, items.stream().map(AgendaItemRow::id).toList()),
                messages,
                reader);
        var days = new TreeMap<LocalDate, List<List<String>>>();
        items.forEach(item ->
                days.computeIfAbsent(item.day(), day -> new ArrayList<>()).add(lines.row(item)));
        var heads = List.of(
                messages.get(reader, "folder.hours"),
                messages.get(reader, "folder.what"),
                messages.get(reader, "folder.where"),
                messages.get(reader, "folder.who"));
        return days.entrySet().stream()
                .map(day -> new FolderPage(
                        "agenda-" + day.getKey(),
                        SpokenDates.dayAndYear(day.getKey(), reader),
                        Set.of(day.getKey()),
                        List.of(new FolderPage.Table(
                                messages.get(reader, "agenda.title"), null, heads, List.copyOf(day.getValue())))))
                .toList();
    }
}
