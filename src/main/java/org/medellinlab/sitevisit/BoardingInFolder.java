package org.medellinlab.sitevisit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.medellinlab.agenda.FolderPage;
import org.medellinlab.agenda.FolderPart;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.SpokenDates;
import org.springframework.stereotype.Component;

/// The boarding list of each departure, a page a visit, to be ticked with a pencil; and the stops with who receives.
@Component
class BoardingInFolder implements FolderPart {

    private final VisitTables tables;
    private final BoardingLists lists;
    private final Messages messages;

    BoardingInFolder(VisitTables tables, BoardingLists lists, Messages messages) {
        this.tables = tables;
        this.lists = lists;
        this.messages = messages;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<FolderPage> pages(LabId lab, Language reader) {
        return tables.ofLab(lab, true).stream()
                .filter(visit -> !visit.departures().isEmpty())
                .map(visit -> page(lab, visit, reader))
                .toList();
    }

    private FolderPage page(LabId lab, VisitSheet visit, Language reader) {
        var boarding = lists.ofVisit(lab, visit.id());
        var all = new ArrayList<FolderPage.Table>();
        all.add(stops(visit, reader));
        for (var departure : visit.departures()) {
            var rows = boarding.getOrDefault(departure.id(), List.of()).stream()
                    .map(one -> List.of(
                            "☐",
                            one.name(),
                            one.organisation() == null ? "" : one.organisation().in(reader)))
                    .toList();
            var leaves = departure.leavesAt();
            var title = SpokenDates.day(leaves.toLocalDate(), reader) + ", " + SpokenDates.time(leaves.toLocalTime())
                    + (departure.vehicle() == null ? "" : " · " + departure.vehicle());
            all.add(new FolderPage.Table(
                    title,
                    messages.get(
                            reader,
                            "folder.departure",
                            departure.from() == null ? "" : departure.from().in(reader),
                            Objects.requireNonNullElse(departure.guide(), ""),
                            rows.size(),
                            departure.seats()),
                    List.of("☐", messages.get(reader, "folder.name"), messages.get(reader, "folder.house")),
                    rows));
        }
        return new FolderPage(
                "visit-" + visit.key(),
                messages.get(reader, "folder.visit", visit.title().in(reader)),
                visit.departures().stream()
                        .map(departure -> departure.leavesAt().toLocalDate())
                        .collect(Collectors.toSet()),
                List.copyOf(all));
    }

    private FolderPage.Table stops(VisitSheet visit, Language reader) {
        var rows = visit.stops().stream()
                .map(stop -> List.of(
                        stop.venueName().in(reader),
                        stop.minutes() == null ? "" : messages.get(reader, "folder.minutes", stop.minutes()),
                        stop.hostName() == null ? "" : stop.hostName().in(reader),
                        Objects.requireNonNullElse(stop.contact(), "")))
                .toList();
        return new FolderPage.Table(
                messages.get(reader, "folder.stops"),
                null,
                List.of(
                        messages.get(reader, "folder.where"),
                        messages.get(reader, "folder.long"),
                        messages.get(reader, "folder.host"),
                        messages.get(reader, "folder.contact")),
                rows);
    }
}
