package org.medellinlab.workinggroup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
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
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.medellinlab.directory.SeatRow;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SeatId;
import org.medellinlab.shared.ui.Notices;
import org.medellinlab.workinggroup.GroupProposal;
import org.medellinlab.workinggroup.NewGroup;

/// Makes a working group of a topic: who is in it, who leads it, and which next steps are promises of which seat.
/// Or one of no topic, of any seats.
class FormGroupDialog extends Dialog {

    private final transient GroupProposal proposal;
    private final Language reader;
    private final Div form = new Div();
    private final TextField name = new TextField();
    private final TextArea objective = new TextArea();
    private final CheckboxGroup<Language> languages = new CheckboxGroup<>();
    private final List<SeatRow> seats;

    /// Those of a topic, to be left out, or those of the whole network, to be searched: one of both is shown.
    private final CheckboxGroup<SeatRow> members = new CheckboxGroup<>();

    private final MultiSelectComboBox<SeatRow> searched = new MultiSelectComboBox<>();
    private final Select<SeatRow> lead = new Select<>();
    private final Map<UUID, Select<SeatRow>> promises = new LinkedHashMap<>();

    /// Makes it of what was typed, and says its key.
    interface Former {
        String form(NewGroup draft, List<Language> languages);
    }

    FormGroupDialog(GroupProposal proposal, Language reader, Former former, Consumer<String> done) {
        this(proposal, ofTopic(proposal), reader);
        chooseMembers();
        choosePromises();
        finish("openspace.form", former, done);
    }

    /// @param seats any of which may be in it
    /// @param spoken the languages it may work in, first the one its words are written in
    FormGroupDialog(List<SeatRow> seats, List<Language> spoken, Language reader, Former former, Consumer<String> done) {
        this(new GroupProposal("", "", spoken.getFirst(), List.of(), List.of()), seats, reader);
        form.addComponentAsFirst(
                soft(getTranslation("workinggroup.new.words", spoken.getFirst().ownName())));
        chooseSeats();
        languages.setLabel(getTranslation("workinggroup.languages"));
        languages.setItems(spoken);
        languages.setItemLabelGenerator(Language::ownName);
        languages.select(spoken.getFirst());
        form.add(languages);
        finish("workinggroup.new.button", former, done);
    }

    private FormGroupDialog(GroupProposal proposal, List<SeatRow> seats, Language reader) {
        this.proposal = proposal;
        this.seats = seats;
        this.reader = reader;
        setCloseOnOutsideClick(false); // a slip of the finger must not cost what was typed
        setWidth("min(640px, 95vw)");
        name.setLabel(getTranslation("openspace.group.name"));
        name.setMaxLength(200);
        name.setValue(proposal.name());
        objective.setLabel(getTranslation("openspace.group.objective"));
        objective.setMaxLength(2000);
        objective.setMinRows(2);
        objective.setValue(proposal.objective());
        lead.setLabel(getTranslation("openspace.group.lead"));
        lead.setItemLabelGenerator(this::label);
        form.add(name, objective);
        form.addClassName("invite-form");
        add(form);
    }

    private void finish(String title, Former former, Consumer<String> done) {
        setHeaderTitle(getTranslation(title));
        var save = new Button(getTranslation(title), click -> save(former, done));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("openspace.cancel"), click -> close()), save);
    }

    private static List<SeatRow> ofTopic(GroupProposal proposal) {
        return proposal.members().stream()
                .flatMap(member -> Stream.ofNullable(member.seat()))
                .distinct()
                .toList();
    }

    /// Of the seats of the whole network; who leads is one of those chosen.
    private void chooseSeats() {
        searched.setLabel(getTranslation("openspace.group.members"));
        searched.setHelperText(getTranslation("workinggroup.new.seats"));
        searched.setItemLabelGenerator(this::label);
        searched.setItems(seats);
        form.add(searched, lead);
        searched.addValueChangeListener(change -> {
            var before = lead.getValue();
            var chosen = chosen();
            lead.setItems(chosen);
            if (chosen.contains(before)) {
                lead.setValue(before);
            } else {
                chosen.stream().findFirst().ifPresent(lead::setValue);
            }
        });
    }

    private void chooseMembers() {
        members.setLabel(getTranslation("openspace.group.members"));
        members.setItems(seats);
        members.setItemLabelGenerator(this::label);
        lead.setItems(seats);
        form.add(members, lead);
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

    /// In the order in which they were offered.
    private List<SeatRow> chosen() {
        return seats.stream()
                .filter(seat ->
                        members.getValue().contains(seat) || searched.getValue().contains(seat))
                .toList();
    }

    private void choosePromises() {
        if (proposal.steps().isEmpty()) {
            return;
        }
        form.add(
                new H3(getTranslation("openspace.group.promises")),
                soft(getTranslation("openspace.group.provisional")));
        proposal.steps().forEach(step -> {
            var choice = new Select<SeatRow>();
            choice.setLabel(step.step().words());
            choice.setItems(chosen());
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

    private void save(Former former, Consumer<String> done) {
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
        var in = chosen().stream().map(SeatRow::id).toList();
        var draft = new NewGroup(
                name.getValue(),
                objective.getValue(),
                proposal.language(),
                lead.getValue().id(),
                in,
                chosen);
        try {
            var key = former.form(draft, List.copyOf(languages.getValue()));
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
                .findFirst();
        return who.isEmpty()
                ? GroupKeepParts.label(seat, reader)
                : getTranslation(
                        "openspace.group.member",
                        who.get(),
                        seat.title().in(reader),
                        seat.organisationName().in(reader));
    }

    private static Paragraph soft(String words) {
        var paragraph = new Paragraph(words);
        paragraph.addClassName("soft");
        return paragraph;
    }
}
