package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.medellinlab.agenda.Clash;
import org.medellinlab.agenda.TransferRow;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;

/// What does not fit, above the timetable and on its items; and the ways between the items of the day, on the items
/// and below the timetable.
class BoardWarnings extends Div {

    private final transient Desk desk;
    private final transient LabHere lab;
    private final transient Language reader;
    private final transient Map<UUID, String> byItem;
    private final transient Map<UUID, String> waysTo;
    private final transient Consumer<Set<UUID>> filter;
    private final transient Consumer<Clash> open;
    private final Div ways = new Div();
    private transient List<TransferRow> transfers = List.of();

    /// @param byItem is kept up to date: what does not fit about an item, in words
    /// @param waysTo is kept up to date: how long it takes to get to an item, in words
    BoardWarnings(
            Desk desk,
            LabHere lab,
            Language reader,
            Map<UUID, String> byItem,
            Map<UUID, String> waysTo,
            Consumer<Set<UUID>> filter,
            Consumer<Clash> open) {
        this.desk = desk;
        this.lab = lab;
        this.reader = reader;
        this.byItem = byItem;
        this.waysTo = waysTo;
        this.filter = filter;
        this.open = open;
    }

    Div ways() {
        return ways;
    }

    /// Judges the draft anew.
    ///
    /// @return the items of which something else is to be said now
    List<UUID> refresh(LocalDate day) {
        var clashes = desk.clashes().of(lab.id());
        transfers = desk.transfers().of(lab.id());
        var before = Map.copyOf(byItem);
        var waysBefore = Map.copyOf(waysTo);
        byItem.clear();
        var words = new LinkedHashMap<UUID, String>();
        clashes.forEach(clash -> clash.items()
                .forEach(item -> words.merge(
                        item,
                        getTranslation(clash.key(), clash.arguments(reader)),
                        (one, other) -> one + " " + other)));
        byItem.putAll(words);
        waysTo.clear();
        waysTo.putAll(WayWords.of(this, transfers, reader));
        removeAll();
        add(new WarningsPanel(clashes, reader, filter, open));
        show(day);
        var changed = new LinkedHashSet<>(before.keySet());
        changed.addAll(words.keySet());
        changed.addAll(waysBefore.keySet());
        changed.addAll(waysTo.keySet());
        changed.removeIf(item -> same(before, byItem, item) && same(waysBefore, waysTo, item));
        return List.copyOf(changed);
    }

    private static boolean same(Map<UUID, String> before, Map<UUID, String> now, UUID item) {
        return before.getOrDefault(item, "").equals(now.getOrDefault(item, ""));
    }

    void show(LocalDate day) {
        ways.removeAll();
        var ofDay = transfers.stream().filter(way -> way.day().equals(day)).toList();
        if (!ofDay.isEmpty()) {
            ways.add(new TransfersCard(ofDay, reader));
        }
    }
}
