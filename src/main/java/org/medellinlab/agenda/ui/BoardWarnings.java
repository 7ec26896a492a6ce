package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.medellinlab.agenda.Clash;
import org.medellinlab.agenda.TransferRow;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;

/// What does not fit, above the timetable and on its items; and the ways between the items of the day, on the items
/// and below the timetable.
class BoardWarnings extends Div {

    private static final int ON_AN_ITEM = 3;

    private final transient Desk desk;
    private final transient LabHere lab;
    private final transient Language reader;
    private final transient Map<UUID, String> byItem;
    private final WarningsPanel panel;
    private final transient Map<UUID, String> waysTo;
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
            Consumer<WarningsPanel.Shown> filter,
            Consumer<Clash> open) {
        this.desk = desk;
        this.lab = lab;
        this.reader = reader;
        this.byItem = byItem;
        this.waysTo = waysTo;
        panel = new WarningsPanel(reader, filter, open);
        add(panel);
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
        var all = new LinkedHashMap<UUID, List<Clash>>();
        clashes.forEach(clash -> clash.items()
                .forEach(item ->
                        all.computeIfAbsent(item, none -> new ArrayList<>()).add(clash)));
        all.forEach((item, about) -> byItem.put(item, words(about)));
        waysTo.clear();
        waysTo.putAll(WayWords.of(this, transfers, reader));
        panel.show(clashes);
        show(day);
        var changed = new LinkedHashSet<>(before.keySet());
        changed.addAll(byItem.keySet());
        changed.addAll(waysBefore.keySet());
        changed.addAll(waysTo.keySet());
        changed.removeIf(item -> same(before, byItem, item) && same(waysBefore, waysTo, item));
        return List.copyOf(changed);
    }

    private String words(List<Clash> about) {
        var words = about.stream()
                .limit(ON_AN_ITEM)
                .map(clash -> getTranslation(clash.key(), clash.arguments(reader)))
                .collect(Collectors.joining(" "));
        return about.size() <= ON_AN_ITEM
                ? words
                : words + " " + getTranslation("clash.others", about.size() - ON_AN_ITEM);
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
