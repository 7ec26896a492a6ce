package org.medellinlab.workinggroup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.ui.SheetSection;
import org.medellinlab.workinggroup.GroupContacts;
import org.medellinlab.workinggroup.GroupShelf;
import org.medellinlab.workinggroup.WorkingGroups;
import org.springframework.beans.factory.ObjectProvider;

/// Beside a group: how its people reach each other, and the way to change it for those who keep it.
@org.springframework.stereotype.Component
class GroupKeepSection implements SheetSection {

    private final ObjectProvider<GroupShelf> shelf;
    private final ObjectProvider<GroupContacts> contacts;
    private final ObjectProvider<WorkingGroups> groups;
    private final Messages messages;

    GroupKeepSection(
            ObjectProvider<GroupShelf> shelf,
            ObjectProvider<GroupContacts> contacts,
            ObjectProvider<WorkingGroups> groups,
            Messages messages) {
        this.shelf = shelf;
        this.contacts = contacts;
        this.groups = groups;
        this.messages = messages;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Component> section(Subject subject, Actor actor, LabHere lab, Language reader) {
        if (subject.place() != Place.GROUP_SIDE) {
            return Optional.empty();
        }
        var box = new Div();
        box.addClassName("side-parts");
        if (actor.is(Role.ORGANISER, lab.id()) || actor.isFor(Role.LEAD, subject.id())) {
            groups.getObject()
                    .group(lab.id(), subject.id().toString())
                    .map(group -> new Anchor(
                            lab.view("groups/" + group.key() + "/keep"),
                            messages.get(reader, "workinggroup.keep.title")))
                    .ifPresent(box::add);
        }
        if (shelf.getObject().isIn(lab.id(), subject.id())) {
            box.add(contacts(subject, lab, reader));
        }
        return box.getComponentCount() == 0 ? Optional.empty() : Optional.of(box);
    }

    private Section contacts(Subject subject, LabHere lab, Language reader) {
        var list = new UnorderedList();
        list.addClassName("group-contacts");
        contacts.getObject().of(lab.id(), subject.id()).forEach(contact -> {
            var name = new Anchor(DirectoryKind.PERSON.sheet(contact.key()), contact.name());
            var item = new ListItem(name);
            if (contact.seat() != null) {
                var seat = new Span(GroupKeepParts.label(contact.seat(), reader));
                seat.addClassName("soft");
                item.add(seat);
            }
            if (contact.address() != null) {
                item.add(new Anchor(
                        "mailto:" + contact.address().value(), contact.address().value()));
            } else {
                var none = new Span(messages.get(reader, "workinggroup.contact-hidden"));
                none.addClassName("soft");
                item.add(none);
            }
            list.add(item);
        });
        return new Section(new H2(messages.get(reader, "workinggroup.contacts")), list);
    }
}
