package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.medellinlab.commitment.BoardFilter;
import org.medellinlab.commitment.BoardFilter.Field;
import org.medellinlab.commitment.PromiseTies;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;

/// Who promised (rows) whom (columns), for the cities with the most first; more of them on demand.
class NetworkMatrix extends Div {

    private static final int STEP = 12;

    private record Pair(UUID from, UUID to) {}

    private final Div region = new Div();
    private final transient BoardFilter narrowed;
    private final transient LabHere lab;
    private int shown;

    /// @param narrowed by what the promises counted are chosen
    NetworkMatrix(PromiseTies ties, BoardFilter narrowed, LabHere lab, Language reader) {
        this.narrowed = narrowed;
        this.lab = lab;
        region.addClassName("network-matrix");
        region.getElement().setAttribute("tabindex", "0");
        region.getElement().setAttribute("role", "region");
        region.getElement().setAttribute("aria-label", getTranslation("commitment.network.matrix"));
        var counts = new HashMap<Pair, Integer>();
        ties.betweenCities().forEach(tie -> counts.put(new Pair(tie.from(), tie.to()), tie.promises()));
        add(region);
        var all = ties.cities();
        add(new MoreOfIt("commitment.network.cities-shown", all.size(), () -> {
            shown = Math.min(shown + STEP, all.size());
            draw(all.subList(0, shown), counts, reader);
            return shown;
        }));
    }

    private void draw(List<PromiseTies.CityDot> cities, Map<Pair, Integer> counts, Language reader) {
        var table = new NativeTable();
        var head = new NativeTableRow(new NativeTableHeaderCell(getTranslation("commitment.network.corner")));
        cities.forEach(city -> {
            var cell = new NativeTableHeaderCell();
            cell.add(link(Field.RECEIVED_CITY, "commitment.network.to", city, city.received(), reader));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        });
        table.getHead().add(head);
        cities.forEach(from -> {
            var name = new NativeTableHeaderCell();
            name.add(link(Field.CITY, "commitment.network.from", from, from.given(), reader));
            name.getElement().setAttribute("scope", "row");
            var row = new NativeTableRow(name);
            cities.forEach(to -> {
                var count = counts.getOrDefault(new Pair(from.id(), to.id()), 0);
                var cell = new NativeTableCell();
                if (count > 0) {
                    cell.addClassName("some");
                    cell.add(promises(from, to, count, reader));
                } else {
                    cell.setText("·");
                }
                row.add(cell);
            });
            table.getBody().add(row);
        });
        region.removeAll();
        region.add(table);
    }

    /// What a number counts.
    private Anchor promises(PromiseTies.CityDot from, PromiseTies.CityDot to, int count, Language reader) {
        var link = new BoardLink(
                lab,
                narrowed.with(Field.CITY, from.id().toString())
                        .with(Field.RECEIVED_CITY, to.id().toString()),
                String.valueOf(count));
        link.setAriaLabel(getTranslation(
                "commitment.network.cell",
                count,
                from.name().in(reader),
                to.name().in(reader)));
        return link;
    }

    private Anchor link(Field field, String key, PromiseTies.CityDot city, int count, Language reader) {
        var link = new BoardLink(
                lab, narrowed.with(field, city.id().toString()), city.name().in(reader));
        link.setAriaLabel(getTranslation(key, city.name().in(reader), count));
        return link;
    }
}
