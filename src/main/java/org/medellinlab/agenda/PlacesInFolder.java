package org.medellinlab.agenda;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.medellinlab.lab.LabReading;
import org.medellinlab.lab.VenueDraft;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.springframework.stereotype.Component;

/// Where the places are.
@Component
class PlacesInFolder implements FolderPart {

    private final LabReading labs;
    private final Messages messages;

    PlacesInFolder(LabReading labs, Messages messages) {
        this.labs = labs;
        this.messages = messages;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<FolderPage> pages(LabId lab, Language reader) {
        var rows = labs.venues(lab).values().stream()
                .map(venue -> row(venue.draft(), reader))
                .sorted((a, b) -> a.getFirst().compareTo(b.getFirst()))
                .toList();
        if (rows.isEmpty()) {
            return List.of();
        }
        var title = messages.get(reader, "folder.places");
        var heads = List.of(
                messages.get(reader, "folder.where"),
                messages.get(reader, "folder.address"),
                messages.get(reader, "folder.district"),
                messages.get(reader, "folder.coordinates"));
        return List.of(new FolderPage("places", title, List.of(new FolderPage.Table(title, null, heads, rows))));
    }

    private static List<String> row(VenueDraft venue, Language reader) {
        var point = venue.latitude() == null || venue.longitude() == null
                ? ""
                : String.format(Locale.ROOT, "%.5f, %.5f", venue.latitude(), venue.longitude());
        return List.of(
                venue.name().in(reader),
                Objects.requireNonNullElse(venue.address(), ""),
                Objects.requireNonNullElse(venue.district(), ""),
                point);
    }
}
