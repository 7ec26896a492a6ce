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

/// Each day of the released agenda, with the addresses of its places.
@Component
class DaysInFolder implements FolderPart {

    private final AgendaRows rows;
    private final LabReading labs;
    private final Messages messages;

    DaysInFolder(AgendaRows rows, LabReading labs, Messages messages) {
        this.rows = rows;
        this.labs = labs;
        this.messages = messages;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<FolderPage> pages(LabId lab, Language reader) {
        var venues = labs.venues(lab);
        var days = new TreeMap<LocalDate, List<List<String>>>();
        rows.latest(lab)
                .ifPresent(release -> release.agenda().items().forEach(item -> {
                    var venue = item.venue() == null ? null : venues.get(item.venue());
                    var address = venue == null || venue.draft().address() == null
                            ? ""
                            : venue.draft().address();
                    days.computeIfAbsent(item.day(), day -> new ArrayList<>())
                            .add(List.of(
                                    (item.approximate() ? "≈ " : "") + SpokenDates.times(item.starts(), item.ends()),
                                    title(item, reader),
                                    item.venueName() == null
                                            ? ""
                                            : item.venueName().in(reader),
                                    address,
                                    item.trackName() == null
                                            ? ""
                                            : item.trackName().in(reader)));
                }));
        var heads = List.of(
                messages.get(reader, "folder.hours"),
                messages.get(reader, "folder.what"),
                messages.get(reader, "folder.where"),
                messages.get(reader, "folder.address"),
                messages.get(reader, "folder.track"));
        return days.entrySet().stream()
                .map(day -> new FolderPage(
                        "agenda-" + day.getKey(),
                        SpokenDates.dayAndYear(day.getKey(), reader),
                        Set.of(day.getKey()),
                        List.of(new FolderPage.Table(
                                messages.get(reader, "agenda.title"), null, heads, List.copyOf(day.getValue())))))
                .toList();
    }

    private String title(AgendaItemRow item, Language reader) {
        return item.title().in(reader) + " (" + messages.get(reader, "agenda.kind." + item.kind()) + ")";
    }
}
