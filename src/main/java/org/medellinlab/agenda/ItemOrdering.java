package org.medellinlab.agenda;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Says which items come before which. The planner keeps to it, and the warnings watch it.
@Service
@PreAuthorize("@actor.mayOrganise(#lab)")
public class ItemOrdering {

    private final ItemOrders orders;
    private final AgendaRows rows;

    ItemOrdering(ItemOrders orders, AgendaRows rows) {
        this.orders = orders;
        this.rows = rows;
    }

    /// Two items of which one must be over before the other begins.
    public record OrderRow(UUID id, UUID first, UUID then) {}

    public List<OrderRow> orders(LabId lab) {
        return orders.findByLabOrderById(lab.value()).stream()
                .map(order -> new OrderRow(order.uuid(), order.first(), order.then()))
                .toList();
    }

    /// Says that one item must be over before another begins.
    public void order(LabId lab, UUID first, UUID then) {
        var known = Stream.concat(rows.draft(lab).stream(), rows.unscheduled(lab).stream())
                .map(AgendaItemRow::id)
                .collect(Collectors.toSet());
        if (!known.contains(first) || !known.contains(then)) {
            throw new NotForYou();
        }
        var said = ItemsInOrder.of(orders.findByLabOrderById(lab.value()));
        if (!said.way(then, first).isEmpty()) {
            throw new Refused("planner.problem.circle");
        }
        if (!said.has(first, then)) {
            orders.saveAndFlush(new ItemOrder(lab.value(), first, then));
        }
    }

    public void unorder(LabId lab, UUID order) {
        orders.delete(orders.findById(order)
                .filter(known -> known.lab().equals(lab.value()))
                .orElseThrow(NotForYou::new));
    }
}
