package org.medellinlab.workinggroup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.directory.Directory;
import org.medellinlab.directory.OrganisationRow;
import org.medellinlab.directory.SeatRow;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.SeatId;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.workinggroup.CoLeadPart;
import org.medellinlab.workinggroup.ComposingGroups;
import org.medellinlab.workinggroup.GroupKeeping;
import org.medellinlab.workinggroup.GroupSheet;
import org.medellinlab.workinggroup.TyingGroups;

/// Who is in a group, who leads it, and its parts with those who lead them.
final class GroupKeepParts {

    /// What the parts work with.
    ///
    /// @param work runs a change, says a rule's "no", and shows the group anew
    record Doing(
            LabHere lab,
            Language reader,
            GroupKeeping keeping,
            ComposingGroups composing,
            TyingGroups tying,
            Consumer<Runnable> work) {}

    private GroupKeepParts() {}

    static Component people(Component there, GroupSheet group, Directory directory, Doing doing) {
        var seats = directory.seats();
        var organisations = directory.organisations();
        var list = new UnorderedList();
        list.addClassName("keep-list");
        group.members().forEach(member -> {
            var organisation = Objects.requireNonNull(organisations.get(member.organisation()));
            var seat = member.seat() == null ? null : seats.get(member.seat());
            var words = seat == null ? organisation.name().in(doing.reader()) : label(seat, doing.reader());
            list.add(line(
                    there,
                    words,
                    null,
                    () -> doing.composing()
                            .removeMember(doing.lab().id(), group.id(), member.organisation(), member.seat()),
                    doing));
        });
        var organisation = new ComboBox<OrganisationRow>(there.getTranslation("workinggroup.keep.organisation"));
        organisation.setItems(List.copyOf(organisations.values()));
        organisation.setItemLabelGenerator(one -> one.name().in(doing.reader()));
        var seat = new Select<SeatRow>();
        seat.setLabel(there.getTranslation("workinggroup.keep.seat"));
        seat.setEmptySelectionAllowed(true);
        seat.setItemLabelGenerator(one -> one == null ? "" : one.title().in(doing.reader()));
        organisation.addValueChangeListener(change -> seat.setItems(seats.values().stream()
                .filter(one -> change.getValue() != null
                        && one.organisation().equals(change.getValue().id()))
                .toList()));
        var add = new Button(there.getTranslation("workinggroup.keep.add-member"), click -> {
            if (organisation.getValue() != null) {
                doing.work()
                        .accept(() -> doing.composing()
                                .addMember(
                                        doing.lab().id(),
                                        group.id(),
                                        organisation.getValue().id(),
                                        id(seat.getValue())));
            }
        });
        return new Card(
                there.getTranslation("workinggroup.keep.people"),
                leads(there, group, mine(group, seats.values().stream().toList()), seats.values(), doing),
                list,
                form(organisation, seat, add));
    }

    private static Component leads(
            Component there, GroupSheet group, List<SeatRow> mine, java.util.Collection<SeatRow> all, Doing doing) {
        var lead = new Select<SeatRow>();
        lead.setLabel(there.getTranslation("workinggroup.leads"));
        lead.setEmptySelectionAllowed(true);
        lead.setEmptySelectionCaption(there.getTranslation("workinggroup.no-lead"));
        lead.setItems(mine);
        lead.setItemLabelGenerator(seat -> seat == null ? "" : label(seat, doing.reader()));
        mine.stream()
                .filter(seat -> seat.id().equals(group.leadSeat()))
                .findFirst()
                .ifPresent(lead::setValue);
        lead.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                doing.work().accept(() -> doing.composing().lead(doing.lab().id(), group.id(), id(change.getValue())));
            }
        });
        var beside = new UnorderedList();
        beside.addClassName("keep-list");
        group.coLeads()
                .forEach(coLead -> all.stream()
                        .filter(seat -> seat.id().equals(coLead.seat()))
                        .forEach(seat -> beside.add(line(
                                there,
                                label(seat, doing.reader()),
                                there.getTranslation("workinggroup.co-lead." + coLead.part()),
                                () -> doing.composing().removeCoLead(doing.lab().id(), group.id(), seat.id()),
                                doing))));
        var seat = new Select<SeatRow>();
        seat.setLabel(there.getTranslation("workinggroup.keep.beside"));
        seat.setItems(mine);
        seat.setItemLabelGenerator(one -> label(one, doing.reader()));
        var part = new Select<CoLeadPart>();
        part.setLabel(there.getTranslation("workinggroup.keep.as"));
        part.setItems(CoLeadPart.values());
        part.setItemLabelGenerator(one -> there.getTranslation("workinggroup.co-lead." + one));
        part.setValue(CoLeadPart.CO_LEAD);
        var add = new Button(there.getTranslation("workinggroup.keep.add-beside"), click -> {
            if (seat.getValue() != null) {
                doing.work()
                        .accept(() -> doing.composing()
                                .addCoLead(
                                        doing.lab().id(),
                                        group.id(),
                                        seat.getValue().id(),
                                        part.getValue()));
            }
        });
        var box = new Div(lead, beside, form(seat, part, add));
        box.addClassName("keep-leads");
        return box;
    }

    static Component subthemes(Component there, GroupSheet group, Directory directory, Doing doing) {
        var seats = directory.seats();
        var list = new UnorderedList();
        list.addClassName("keep-list");
        group.subthemes().forEach(subtheme -> {
            var lead = subtheme.lead() == null ? null : seats.get(subtheme.lead());
            list.add(line(
                    there,
                    subtheme.name().in(doing.reader()),
                    lead == null ? there.getTranslation("workinggroup.no-lead") : label(lead, doing.reader()),
                    () -> doing.composing().removeSubtheme(doing.lab().id(), group.id(), subtheme.name()),
                    doing));
        });
        var name = new TextField(there.getTranslation("workinggroup.keep.subtheme"));
        name.setMaxLength(300);
        var lead = new Select<SeatRow>();
        lead.setLabel(there.getTranslation("workinggroup.leads"));
        lead.setEmptySelectionAllowed(true);
        lead.setItems(mine(group, seats.values().stream().toList()));
        lead.setItemLabelGenerator(seat -> seat == null ? "" : label(seat, doing.reader()));
        var add = new Button(
                there.getTranslation("workinggroup.keep.add-subtheme"),
                click -> doing.work()
                        .accept(() -> doing.composing()
                                .addSubtheme(
                                        doing.lab().id(),
                                        group.id(),
                                        doing.reader(),
                                        name.getValue(),
                                        id(lead.getValue()))));
        return new Card(there.getTranslation("workinggroup.keep.subthemes"), list, form(name, lead, add));
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

    static ListItem line(Component there, String words, @Nullable String more, Runnable removal, Doing doing) {
        var remove = new Button(
                there.getTranslation("workinggroup.keep.remove"),
                click -> doing.work().accept(removal));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(there.getTranslation("workinggroup.keep.remove") + ": " + words);
        var text = new Div(new Span(words));
        if (more != null) {
            var soft = new Span(more);
            soft.addClassName("soft");
            text.add(soft);
        }
        text.addClassName("topic-step");
        return new ListItem(text, remove);
    }

    static Div form(Component... fields) {
        var form = new Div(fields);
        form.addClassName("market-form");
        return form;
    }

    static String label(SeatRow seat, Language reader) {
        return seat.title().in(reader) + ", " + seat.organisationName().in(reader);
    }

    private static @Nullable SeatId id(@Nullable SeatRow seat) {
        return seat == null ? null : seat.id();
    }
}
