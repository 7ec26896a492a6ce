package org.medellinlab.agenda;

import java.util.List;
import org.medellinlab.lab.CopiedPart;
import org.medellinlab.lab.LabCopy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Tracks and activities as a draft of the new lab, each as many days later as the lab itself, and which of them come
/// before which.
@Component
@Order(50)
class AgendaCopied implements CopiedPart {

    private final Tracks tracks;
    private final AgendaItems items;
    private final ItemOrders orders;
    private final ItemFileRows files;

    AgendaCopied(Tracks tracks, AgendaItems items, ItemOrders orders, ItemFileRows files) {
        this.tracks = tracks;
        this.items = items;
        this.orders = orders;
        this.files = files;
    }

    @Override
    public Choice choice() {
        return Choice.AGENDA;
    }

    @Override
    public void copy(LabCopy copy) {
        for (var track : tracks.findByLabOrderByPosition(copy.from().value())) {
            var its = tracks.save(new Track(copy.to().value(), track.draft(), track.position()));
            copy.became(track.uuid(), its.uuid());
        }
        for (var item :
                items.findByLabOrderByDayAscStartsAscEndsAscKeyAsc(copy.from().value())) {
            var form = copied(item.form(), copy);
            ItemFileRows.files(form).forEach(file -> files.keep(copy.to().value(), file));
            var its = new AgendaItem(copy.to().value(), item.key(), form);
            its.moveBy(copy.days());
            items.save(its);
            copy.became(item.uuid(), its.uuid());
        }
        for (var order : orders.findByLabOrderById(copy.from().value())) {
            var first = copy.copyOf(order.first());
            var then = copy.copyOf(order.then());
            if (first != null && then != null) {
                orders.save(new ItemOrder(copy.to().value(), first, then));
            }
        }
    }

    /// The same with the new lab's places and tracks, and the same files. Who is needed and what the team noted stays
    /// behind, and what was
    /// cancelled is no longer.
    private static AgendaItemForm copied(AgendaItemForm form, LabCopy copy) {
        var details = form.details();
        return new AgendaItemForm(
                form.kind(),
                form.title(),
                form.abstractText(),
                form.day(),
                form.starts(),
                form.ends(),
                form.approximate(),
                copy.copyOf(form.venue()),
                copy.copyOf(form.track()),
                form.phase(),
                new ItemDetails(
                        false,
                        details.unscheduled(),
                        copy.copyOf(details.endVenue()),
                        details.capacity(),
                        details.languages(),
                        List.of(),
                        List.of(),
                        details.bring(),
                        details.audience(),
                        details.tags(),
                        details.materials().stream()
                                .filter(material -> !material.team())
                                .toList(),
                        ""));
    }
}
