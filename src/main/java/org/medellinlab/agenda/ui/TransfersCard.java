package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.medellinlab.agenda.TransferRow;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.StatusChip;

/// The ways between the items of one day, with how long they take.
class TransfersCard extends Card {

    TransfersCard(List<TransferRow> ways, Language reader) {
        super(com.vaadin.flow.component.UI.getCurrent().getTranslation("clash.transfers"));
        var list = new UnorderedList();
        list.addClassName("transfers");
        ways.forEach(way -> {
            var words = new Span(getTranslation(
                    way.estimated() ? "clash.transfer.estimated" : "clash.transfer",
                    SpokenDates.time(way.leaves()),
                    way.from().in(reader),
                    way.to().in(reader),
                    way.minutes(),
                    way.next().in(reader),
                    SpokenDates.time(way.arrives())));
            var line = new ListItem(words);
            if (!way.isInTime()) {
                line.add(new StatusChip(StatusChip.Tone.WARN, getTranslation("clash.transfer.late")));
            }
            list.add(line);
        });
        add(list);
    }
}
