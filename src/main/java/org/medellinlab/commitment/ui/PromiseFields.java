package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.DueOn;
import org.medellinlab.commitment.Horizon;
import org.medellinlab.commitment.Promise;
import org.medellinlab.commitment.PromiseCheck;
import org.medellinlab.directory.OrganisationRow;
import org.medellinlab.directory.SeatRow;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.SeatId;
import org.medellinlab.shared.ui.KeptForm;
import org.medellinlab.workinggroup.GroupSheet;

/// What is asked of a new promise: whose it is, what, to whom, by when, and how one would know.
final class PromiseFields {

    final Select<SeatRow> seat = new Select<>();
    final Select<GroupSheet> group = new Select<>();
    final TextArea words = new TextArea();
    final MultiSelectComboBox<OrganisationRow> to = new MultiSelectComboBox<>();
    final RadioButtonGroup<Horizon> horizon = new RadioButtonGroup<>();
    final DueField due;
    final TextArea knownBy = new TextArea();
    final PromiseExtrasFields extras;

    private final PromiseForm.Choices choices;
    private final Messages messages;
    private final Language reader;

    PromiseFields(PromiseForm.Choices choices, Messages messages, Language reader) {
        this.choices = choices;
        this.messages = messages;
        this.reader = reader;
        due = new DueField(say("commitment.new.due"), choices.lab().today(choices.clock()), messages, reader);
        extras = new PromiseExtrasFields(choices.lessons(), reader);
        build();
        seat.setValue(choices.seats().getFirst());
        group.setValue(groupOf(choices.seats().getFirst()));
        horizon.setValue(Horizon.SHORT);
    }

    /// Those on which depends what is still missing.
    List<HasValue<?, ?>> checked() {
        return List.of(seat, words, horizon, due, knownBy);
    }

    private void build() {
        seat.setLabel(say("commitment.new.seat"));
        seat.setItems(choices.seats());
        seat.setItemLabelGenerator(
                s -> s.title().in(reader) + ", " + s.organisationName().in(reader));
        group.setLabel(say("commitment.new.group"));
        group.setItems(choices.groups());
        group.setItemLabelGenerator(g -> g.name().in(reader));
        words.setLabel(say("commitment.new.words"));
        words.setHelperText(say("commitment.new.words-hint"));
        words.setMaxLength(2000);
        words.setMinHeight("120px");
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(600);
        to.setLabel(say("commitment.new.to"));
        to.setItems(List.copyOf(choices.organisations().values()));
        to.setItemLabelGenerator(o -> o.name().in(reader));
        horizon.setLabel(say("commitment.new.horizon"));
        horizon.setItems(Horizon.values());
        horizon.setRenderer(new ComponentRenderer<>(this::horizonChoice));
        horizon.addClassName("big-choices");
        knownBy.setLabel(say("commitment.new.known-by"));
        knownBy.setMaxLength(2000);
        knownBy.setValueChangeMode(ValueChangeMode.LAZY);
        knownBy.setValueChangeTimeout(600);
    }

    private Div horizonChoice(Horizon choice) {
        var name = new Span(say("commitment.horizon." + choice));
        var until = choice.until(
                choices.lab().draft().lastDay(), choices.lab().draft().horizons());
        var small = new Span(
                until == null ? "" : say("commitment.until", DueOn.day(until).spoken(messages, reader)));
        small.addClassName("soft");
        var both = new Div(name, small);
        both.addClassName("horizon-choice");
        return both;
    }

    /// The group the seat, else its organisation, is in.
    private GroupSheet groupOf(SeatRow seat) {
        return Stream.concat(
                        choices.groups().stream()
                                .filter(g -> g.members().stream()
                                        .anyMatch(m -> seat.id().equals(m.seat()))),
                        choices.groups().stream()
                                .filter(g -> g.members().stream()
                                        .anyMatch(m -> seat.organisation().equals(m.organisation()))))
                .findFirst()
                .orElse(choices.groups().getFirst());
    }

    /// Under these names what is typed is kept.
    void keepIn(KeptForm kept) {
        kept.one("seat", seat, choices.seats(), s -> s.id().toString());
        kept.one("group", group, choices.groups(), g -> g.id().toString());
        kept.bind("words", words);
        kept.some("to", to, choices.organisations().values(), o -> o.id().toString());
        kept.one("horizon", horizon, List.of(Horizon.values()), Horizon::name);
        kept.bind("due", due);
        kept.bind("knownBy", knownBy);
        extras.keepIn(kept);
    }

    Promise promise(UUID id) {
        return new Promise(
                id,
                group.getValue().id(),
                chosenSeat(),
                LocalizedText.of(reader, words.getValue()),
                horizon.getValue(),
                day(),
                beneficiaries(),
                LocalizedText.of(reader, knownBy.getValue()),
                extras.entered(),
                extras.lessons());
    }

    /// Which of the four questions are answered.
    List<PromiseCheck.Answer> check() {
        return PromiseCheck.of(chosenSeat(), words.getValue(), horizon.getValue(), day(), knownBy.getValue());
    }

    private @Nullable DueOn day() {
        return DueOn.parse(due.getValue()).orElse(null);
    }

    private @Nullable SeatId chosenSeat() {
        return seat.getValue() == null ? null : seat.getValue().id();
    }

    private List<OrganisationId> beneficiaries() {
        var ids = new ArrayList<OrganisationId>();
        to.getValue().forEach(organisation -> ids.add(organisation.id()));
        return ids;
    }

    private String say(String key, Object... arguments) {
        return messages.get(reader, key, arguments);
    }
}
