package org.medellinlab.agenda;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.medellinlab.shared.labfile.Bag;
import org.springframework.stereotype.Component;

/// The section `order` of a lab file: which item must be over before which begins. A file adds to what the lab says
/// already, and takes nothing of it away.
@Component
class OrderInLabFile {

    /// @param first the key of the item that comes before
    /// @param then the key of the other one
    record OrderDraft(String first, String then) {}

    private final ItemOrders orders;
    private final AgendaItems items;

    OrderInLabFile(ItemOrders orders, AgendaItems items) {
        this.orders = orders;
        this.items = items;
    }

    void bring(Bag bag) {
        var drafts = bag.list("order", OrderDraft.class);
        if (drafts.isEmpty()) {
            return;
        }
        var lab = bag.lab().value();
        var inLab = ItemsInOrder.of(orders.findByLabOrderById(lab));
        var all = ItemsInOrder.of(orders.findByLabOrderById(lab));
        var seen = new HashMap<OrderDraft, Integer>();
        for (var i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            var path = "order[" + i + "]";
            var first = bag.find("agenda", draft.first(), path + ".first");
            var then = bag.find("agenda", draft.then(), path + ".then");
            if (first.isEmpty() || then.isEmpty()) {
                continue;
            }
            var before = seen.putIfAbsent(draft, i);
            if (before != null) {
                bag.problem(path, "two items of their own; order[" + before + "] says the same: leave one of them out");
                continue;
            }
            var back = all.way(then.get(), first.get());
            if (back.size() == 1) {
                bag.problem(path + ".then", "another item than «" + draft.first() + "», which cannot be before itself");
            } else if (!back.isEmpty()) {
                bag.problem(path, circle(lab, draft, back, inLab));
            } else if (!all.has(first.get(), then.get())) {
                all.put(first.get(), then.get());
                orders.save(new ItemOrder(lab, first.get(), then.get()));
            }
        }
    }

    /// What closes the circle is told, and what of it stands in the lab whatever the file says.
    private String circle(UUID lab, OrderDraft draft, List<UUID> back, ItemsInOrder inLab) {
        var keys = keys(lab);
        var words = new StringBuilder("no circle; ").append(draft.first());
        back.forEach(item -> words.append(" → ").append(keys.get(item)));
        words.append(" leads back: leave this out, or another of them");
        for (var i = 1; i < back.size(); i++) {
            if (inLab.has(back.get(i - 1), back.get(i))) {
                words.append("; the lab has ")
                        .append(keys.get(back.get(i - 1)))
                        .append(" → ")
                        .append(keys.get(back.get(i)))
                        .append(" already, which is taken out on the page of its planner");
            }
        }
        return words.toString();
    }

    void tell(Bag bag) {
        bag.put(
                "order",
                orders.findByLabOrderById(bag.lab().value()).stream()
                        .map(order -> new OrderDraft(bag.key("agenda", order.first()), bag.key("agenda", order.then())))
                        .sorted(Comparator.comparing(OrderDraft::first).thenComparing(OrderDraft::then))
                        .toList());
    }

    private Map<UUID, String> keys(UUID lab) {
        return items.findByLabOrderByDayAscStartsAscEndsAscKeyAsc(lab).stream()
                .collect(Collectors.toMap(AgendaItem::uuid, AgendaItem::key));
    }
}
