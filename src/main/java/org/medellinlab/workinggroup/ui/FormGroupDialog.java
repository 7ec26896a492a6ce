package org.medellinlab.workinggroup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.medellinlab.directory.SeatRow;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SeatId;
import org.medellinlab.shared.ui.Notices;
import org.medellinlab.workinggroup.GroupProposal;
import org.medellinlab.workinggroup.NewGroup;

/// Makes a working group of a topic: who is in it, who leads it, and which next steps are promises of which seat.
class FormGroupDialog extends Dialog {

    private final transient GroupProposal proposal;
    private final Language reader;
    private final TextField name = new TextField();
    private final TextArea objective = new TextArea();
    private final CheckboxGroup<SeatRow> members = new CheckboxGroup<>();
    private final Select<SeatRow> lead = new Select<>();
    private final Map<UUID, Select<SeatRow>> promises = new LinkedHashMap<>();

    FormGroupDialog(GroupProposal proposal, Language reader, Function<NewGroup, String> former, Consumer<String> done) {
        this.proposal = proposal;
        this.reader = reader;
        setCloseOnOutsideClick(false); // a slip of the finger must not cost what was typed
        setHeaderTitle(getTranslation("openspace.form"));
        setWidth("min(640px, 95vw)");
        name.setLabel(getTranslation("openspace.group.name"));
        name.setMaxLength(200);
        name.setValue(proposal.name());
        objective.setLabel(getTranslation("openspace.group.objective"));
        objective.setMaxLength(2000);
        objective.setMinRows(2);
        objective.setValue(proposal.objective());
        var form = new Div(name, objective, members, lead);
        form.addClassName("invite-form");
        add(form);
        chooseMembers(form);
        choosePromises(form);
        var save = new Button(getTranslation("openspace.form"), click -> save(former, done));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("openspace.cancel"), click -> close()), save);
    }

    private void chooseMembers(Div form) {
        var seats = proposal.members().stream()
                .map(GroupProposal.Member::seat)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        members.setLabel(getTranslation("openspace.group.members"));
        members.setItems(seats);
        members.setItemLabelGenerator(this::label);
        lead.setLabel(getTranslation("openspace.group.lead"));
        lead.setItems(seats);
        lead.setItemLabelGenerator(this::label);
        members.select(seats);
        seats.stream().findFirst().ifPresent(lead::setValue);
        var without = proposal.members().stream()
                .filter(member -> member.seat() == null)
                .map(GroupProposal.Member::name)
                .toList();
        if (!without.isEmpty()) {
            form.add(soft(getTranslation("openspace.group.without-seat", String.join(", ", without))));
        }
    }

    private void choosePromises(Div form) {
        if (proposal.steps().isEmpty()) {
            return;
        }
        form.add(
                new H3(getTranslation("openspace.group.promises")),
                soft(getTranslation("openspace.group.provisional")));
        proposal.steps().forEach(step -> {
            var choice = new Select<SeatRow>();
            choice.setLabel(step.step().words());
            choice.setItems(List.copyOf(members.getValue()));
            choice.setItemLabelGenerator(
                    seat -> seat == null ? getTranslation("openspace.group.no-promise") : label(seat));
            choice.setEmptySelectionAllowed(true);
            choice.setEmptySelectionCaption(getTranslation("openspace.group.no-promise"));
            if (step.seat() != null && members.getValue().contains(step.seat())) {
                choice.setValue(step.seat());
            }
            promises.put(step.step().id(), choice);
            form.add(choice);
        });
    }

    private void save(Function<NewGroup, String> former, Consumer<String> done) {
        var chosen = new LinkedHashMap<UUID, SeatId>();
        promises.forEach((step, choice) -> {
            if (choice.getValue() != null) {
                chosen.put(step, choice.getValue().id());
            }
        });
        if (lead.getValue() == null) {
            lead.setErrorMessage(getTranslation("openspace.refused.nobody"));
            lead.setInvalid(true);
            return;
        }
        var in = members.getListDataView()
                .getItems()
                .filter(members.getValue()::contains)
                .map(SeatRow::id)
                .toList();
        var draft = new NewGroup(
                name.getValue(),
                objective.getValue(),
                proposal.language(),
                lead.getValue().id(),
                in,
                chosen);
        try {
            var key = former.apply(draft);
            close();
            done.accept(key);
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
    }

    private String label(SeatRow seat) {
        var who = proposal.members().stream()
                .filter(member -> seat.equals(member.seat()))
                .map(GroupProposal.Member::name)
                .findFirst()
                .orElse("");
        return getTranslation(
                "openspace.group.member",
                who,
                seat.title().in(reader),
                seat.organisationName().in(reader));
    }

    private static Paragraph soft(String words) {
        var paragraph = new Paragraph(words);
        paragraph.addClassName("soft");
        return paragraph;
    }
}
