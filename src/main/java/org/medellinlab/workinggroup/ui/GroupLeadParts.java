package org.medellinlab.workinggroup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.medellinlab.directory.Directory;
import org.medellinlab.directory.SeatRow;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.Needed;
import org.medellinlab.workinggroup.CoLeadPart;
import org.medellinlab.workinggroup.GroupSheet;
import org.medellinlab.workinggroup.ui.GroupKeepParts.Doing;

/// Who leads a group, and its parts with those who lead them.
final class GroupLeadParts {

    private GroupLeadParts() {}

    static Component leads(Component there, GroupSheet group, Collection<SeatRow> all, Doing doing) {
        var mine = mine(group, all.stream().toList());
        var lead = new Select<SeatRow>();
        lead.setLabel(there.getTranslation("workinggroup.leads"));
        lead.setEmptySelectionAllowed(true);
        lead.setEmptySelectionCaption(there.getTranslation("workinggroup.no-lead"));
        lead.setItems(mine);
        lead.setItemLabelGenerator(seat -> seat == null ? "" : GroupKeepParts.label(seat, doing.reader()));
        mine.stream()
                .filter(seat -> seat.id().equals(group.leadSeat()))
                .findFirst()
                .ifPresent(lead::setValue);
        lead.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                doing.work().accept(() -> {
                    try {
                        doing.composing().lead(doing.lab().id(), group.id(), GroupKeepParts.id(change.getValue()));
                    } catch (Refused refused) {
                        lead.setValue(change.getOldValue()); // it shows who leads, not who was wished for
                        throw refused;
                    }
                });
            }
        });
        var beside = new UnorderedList();
        beside.addClassName("keep-list");
        group.coLeads()
                .forEach(coLead -> all.stream()
                        .filter(seat -> seat.id().equals(coLead.seat()))
                        .forEach(seat -> beside.add(GroupKeepParts.line(
                                there,
                                GroupKeepParts.label(seat, doing.reader()),
                                there.getTranslation("workinggroup.co-lead." + coLead.part()),
                                () -> doing.composing().removeCoLead(doing.lab().id(), group.id(), seat.id()),
                                doing))));
        var seat = new Select<SeatRow>();
        seat.setLabel(there.getTranslation("workinggroup.keep.beside"));
        seat.setItems(mine);
        seat.setItemLabelGenerator(one -> GroupKeepParts.label(one, doing.reader()));
        var part = new Select<CoLeadPart>();
        part.setLabel(there.getTranslation("workinggroup.keep.as"));
        part.setItems(CoLeadPart.values());
        part.setItemLabelGenerator(one -> there.getTranslation("workinggroup.co-lead." + one));
        part.setValue(CoLeadPart.CO_LEAD);
        var add = new Button(there.getTranslation("workinggroup.keep.add-beside"), click -> {
            if (Needed.are(seat)) {
                doing.work()
                        .accept(() -> doing.composing()
                                .addCoLead(
                                        doing.lab().id(),
                                        group.id(),
                                        seat.getValue().id(),
                                        part.getValue()));
            }
        });
        var box = new Div(lead, beside, GroupKeepParts.form(seat, part, add));
        box.addClassName("keep-leads");
        return box;
    }

    static Component subthemes(Component there, GroupSheet group, Directory directory, Doing doing) {
        var seats = directory.seats();
        var list = new UnorderedList();
        list.addClassName("keep-list");
        group.subthemes().forEach(subtheme -> {
            var lead = subtheme.lead() == null ? null : seats.get(subtheme.lead());
            list.add(GroupKeepParts.line(
                    there,
                    subtheme.name().in(doing.reader()),
                    lead == null
                            ? there.getTranslation("workinggroup.no-lead")
                            : GroupKeepParts.label(lead, doing.reader()),
                    () -> doing.composing().removeSubtheme(doing.lab().id(), group.id(), subtheme.name()),
                    doing));
        });
        var name = new TextField(there.getTranslation("workinggroup.keep.subtheme"));
        name.setMaxLength(300);
        var lead = new Select<SeatRow>();
        lead.setLabel(there.getTranslation("workinggroup.leads"));
        lead.setEmptySelectionAllowed(true);
        lead.setItems(mine(group, seats.values().stream().toList()));
        lead.setItemLabelGenerator(seat -> seat == null ? "" : GroupKeepParts.label(seat, doing.reader()));
        var add = new Button(
                there.getTranslation("workinggroup.keep.add-subtheme"),
                click -> doing.work()
                        .accept(() -> doing.composing()
                                .addSubtheme(
                                        doing.lab().id(),
                                        group.id(),
                                        doing.reader(),
                                        name.getValue(),
                                        GroupKeepParts.id(lead.getValue()))));
        return new Card(
                there.getTranslation("workinggroup.keep.subthemes"), list, GroupKeepParts.form(name, lead, add));
    }

    /// The seats of the group, then those of its organisations.
    private static List<SeatRow> mine(GroupSheet group, List<SeatRow> all) {
        var seats = new ArrayList<SeatRow>();
        Stream.concat(
                        all.stream()
                                .filter(seat -> seat.id().equals(group.leadSeat())
                                        || group.members().stream()
                                                .anyMatch(one -> seat.id().equals(one.seat()))),
                        all.stream()
                                .filter(seat -> group.members().stream()
                                        .anyMatch(one -> one.organisation().equals(seat.organisation())))
                                .sorted(Comparator.comparing(SeatRow::key)))
                .distinct()
                .forEach(seats::add);
        return seats;
    }
}
