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
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medellinlab.directory.Directory;
import org.medellinlab.directory.OrganisationRow;
import org.medellinlab.directory.SeatRow;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.SeatId;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.Needed;
import org.medellinlab.workinggroup.ComposingGroups;
import org.medellinlab.workinggroup.GroupKeeping;
import org.medellinlab.workinggroup.GroupSheet;
import org.medellinlab.workinggroup.TyingGroups;

/// Who is in a group, and what the parts of keeping one share.
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
            if (Needed.are(organisation)) {
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
                GroupLeadParts.leads(there, group, seats.values(), doing),
                list,
                form(organisation, seat, add));
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

    static @Nullable SeatId id(@Nullable SeatRow seat) {
        return seat == null ? null : seat.id();
    }
}
