package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.medellinlab.agenda.AgendaItemRow;
import org.medellinlab.agenda.ItemOrdering;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.ui.Needed;
import org.medellinlab.shared.ui.Notices;

/// What must be over before what begins.
class OrdersCard extends Details {

    private final transient ItemOrdering ordering;
    private final transient LabHere lab;
    private final transient Language reader;
    private final transient Map<UUID, AgendaItemRow> items;
    private final UnorderedList list = new UnorderedList();

    OrdersCard(ItemOrdering ordering, LabHere lab, List<AgendaItemRow> items, Language reader) {
        this.ordering = ordering;
        this.lab = lab;
        this.reader = reader;
        this.items = items.stream().collect(Collectors.toMap(AgendaItemRow::id, Function.identity()));
        setSummaryText(getTranslation("planner.orders"));
        addClassName("planner-orders");
        list.addClassName("warnings-list");
        var first = chooser("planner.order.first", items);
        var then = chooser("planner.order.then", items);
        var add = new Button(getTranslation("planner.order.add"), click -> {
            var one = first.getValue();
            var other = then.getValue();
            if (Needed.are(first, then) && one != null && other != null) {
                act(() -> ordering.order(lab.id(), one.id(), other.id()));
            }
        });
        var form = new Div(first, then, add);
        form.addClassNames("row", "availability-form");
        add(list, form);
        refresh();
    }

    private ComboBox<AgendaItemRow> chooser(String key, List<AgendaItemRow> items) {
        var chooser = new ComboBox<AgendaItemRow>(getTranslation(key), items);
        chooser.setItemLabelGenerator(item -> item.title().in(reader));
        return chooser;
    }

    private void refresh() {
        list.removeAll();
        ordering.orders(lab.id()).forEach(order -> {
            var first = items.get(order.first());
            var then = items.get(order.then());
            if (first != null && then != null) {
                var words = new Span(getTranslation(
                        "planner.order", first.title().in(reader), then.title().in(reader)));
                var out = new Button(
                        getTranslation("planner.order.remove"),
                        click -> act(() -> ordering.unorder(lab.id(), order.id())));
                out.setAriaLabel(getTranslation("planner.order.remove") + ": " + words.getText());
                list.add(new ListItem(words, out));
            }
        });
    }

    private void act(Runnable work) {
        try {
            work.run();
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
        refresh();
    }
}
