package org.medellinlab.workinggroup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.DayField;
import org.medellinlab.shared.ui.Needed;
import org.medellinlab.workinggroup.CloseReason;
import org.medellinlab.workinggroup.GroupSheet;
import org.medellinlab.workinggroup.GroupState;
import org.medellinlab.workinggroup.LinkKind;
import org.medellinlab.workinggroup.ui.GroupKeepParts.Doing;

/// How a group is tied to others, and where it stands in its life.
final class GroupTieParts {

    private GroupTieParts() {}

    static Component ties(Component there, GroupSheet group, List<GroupSheet> all, Doing doing) {
        var list = new UnorderedList();
        list.addClassName("keep-list");
        group.links()
                .forEach(link -> all.stream()
                        .filter(other -> other.id().equals(link.group()))
                        .forEach(other -> list.add(GroupKeepParts.line(
                                there,
                                there.getTranslation(
                                        "workinggroup.link." + link.kind(),
                                        other.name().in(doing.reader())),
                                null,
                                () -> doing.tying().untie(doing.lab().id(), group.id(), link.kind(), other.id()),
                                doing))));
        var kind = new Select<LinkKind>();
        kind.setLabel(there.getTranslation("workinggroup.keep.tie-kind"));
        kind.setItems(LinkKind.values());
        kind.setItemLabelGenerator(one -> there.getTranslation("workinggroup.keep.tie." + one));
        kind.setValue(LinkKind.COORDINATES_WITH);
        var other = new Select<GroupSheet>();
        other.setLabel(there.getTranslation("workinggroup.group.title"));
        other.setItems(all.stream().filter(one -> !one.id().equals(group.id())).toList());
        other.setItemLabelGenerator(one -> one.name().in(doing.reader()));
        var add = new Button(there.getTranslation("workinggroup.keep.add-tie"), click -> {
            if (Needed.are(other)) {
                doing.work()
                        .accept(() -> doing.tying()
                                .tie(
                                        doing.lab().id(),
                                        group.id(),
                                        kind.getValue(),
                                        other.getValue().id()));
            }
        });
        return new Card(there.getTranslation("workinggroup.keep.ties"), list, GroupKeepParts.form(kind, other, add));
    }

    static Component life(Component there, GroupSheet group, Doing doing, LocalDate today) {
        var card = new Card(there.getTranslation("workinggroup.keep.life"));
        if (group.state() != GroupState.ACTIVE) {
            card.add(new Button(
                    there.getTranslation(
                            group.state() == GroupState.FORMING
                                    ? "workinggroup.keep.activate"
                                    : "workinggroup.keep.go-on"),
                    click -> doing.work()
                            .accept(() -> doing.keeping().activate(doing.lab().id(), group.id()))));
        }
        if (group.state() != GroupState.CLOSED) {
            card.add(pause(there, group, doing, today), close(there, group, doing));
        }
        return card;
    }

    private static Div pause(Component there, GroupSheet group, Doing doing, LocalDate today) {
        var until = new DayField(there.getTranslation("workinggroup.keep.pause-until"));
        until.setMin(today.plusDays(1));
        var pause = new Button(there.getTranslation("workinggroup.keep.pause"), click -> {
            if (Needed.are(until)) {
                doing.work().accept(() -> doing.keeping().pause(doing.lab().id(), group.id(), until.getValue()));
            }
        });
        return GroupKeepParts.form(until, pause);
    }

    private static Div close(Component there, GroupSheet group, Doing doing) {
        var reason = new Select<CloseReason>();
        reason.setLabel(there.getTranslation("workinggroup.keep.close-reason"));
        reason.setItems(CloseReason.values());
        reason.setItemLabelGenerator(one -> there.getTranslation("workinggroup.closed." + one));
        var summary = new TextArea(there.getTranslation("workinggroup.keep.close-summary"));
        summary.setMaxLength(2000);
        summary.setMinRows(2);
        var close = new Button(there.getTranslation("workinggroup.keep.close"), click -> {
            if (Needed.are(reason)) {
                doing.work()
                        .accept(() -> doing.keeping()
                                .close(
                                        doing.lab().id(),
                                        group.id(),
                                        reason.getValue(),
                                        doing.reader(),
                                        summary.getValue()));
            }
        });
        var box = new Div(
                new H3(there.getTranslation("workinggroup.keep.end")), GroupKeepParts.form(reason, summary, close));
        return box;
    }
}
