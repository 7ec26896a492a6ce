package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.medellinlab.commitment.PromiseTies;
import org.medellinlab.shared.Language;

/// Who promised (rows) whom (columns), for the cities with the most first; more of them on demand.
class NetworkMatrix extends Div {

    private static final int STEP = 12;

    private record Pair(UUID from, UUID to) {}

    private final Div region = new Div();
    private int shown;

    NetworkMatrix(PromiseTies ties, Language reader) {
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
            var cell = new NativeTableHeaderCell(city.name().in(reader));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        });
        table.getHead().add(head);
        cities.forEach(from -> {
            var name = new NativeTableHeaderCell(from.name().in(reader));
            name.getElement().setAttribute("scope", "row");
            var row = new NativeTableRow(name);
            cities.forEach(to -> {
                var count = counts.getOrDefault(new Pair(from.id(), to.id()), 0);
                var cell = new NativeTableCell(count == 0 ? "·" : String.valueOf(count));
                if (count > 0) {
                    cell.addClassName("some");
                }
                row.add(cell);
            });
            table.getBody().add(row);
        });
        region.removeAll();
        region.add(table);
    }
}
