package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.DueOn;
import org.medellinlab.commitment.Horizon;
import org.medellinlab.commitment.Promise;
import org.medellinlab.commitment.PromiseCheck;
import org.medellinlab.commitment.PromiseNotes;
import org.medellinlab.commitment.PromiseNotes.PromiseNote;
import org.medellinlab.commitment.SimilarPromises;
import org.medellinlab.directory.OrganisationRow;
import org.medellinlab.directory.SeatRow;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.ui.DayField;
import org.medellinlab.shared.ui.Notices;
import org.medellinlab.workinggroup.GroupSheet;

/// The form of a new promise. Every change is kept on the server, so that a lost page loses nothing.
class PromiseForm extends Div {

    /// What can be chosen from.
    record Choices(
            List<SeatRow> seats,
            List<GroupSheet> groups,
            Map<OrganisationId, OrganisationRow> organisations,
            LabSheet lab,
            Clock clock) {}

    private final transient Choices choices;
    private final transient PromiseNotes notes;
    private final transient Messages messages;
    private final Language reader;
    private UUID id = Ids.next();

    private final Select<SeatRow> seat = new Select<>();
    private final Select<GroupSheet> group = new Select<>();
    private final TextArea words = new TextArea();
    private final MultiSelectComboBox<OrganisationRow> to = new MultiSelectComboBox<>();
    private final RadioButtonGroup<Horizon> horizon = new RadioButtonGroup<>();
    private final DatePicker due = new DayField();
    private final TextArea knownBy = new TextArea();
    private final PromiseExtrasFields extras = new PromiseExtrasFields();
    private final PromiseCheckList check = new PromiseCheckList();
    private final SimilarList similar = new SimilarList();
    private final Span saved = new Span();
    private final Button send = new Button();

    PromiseForm(Choices choices, PromiseNotes notes, Messages messages, Language reader) {
        this.choices = choices;
        this.notes = notes;
        this.messages = messages;
        this.reader = reader;
        addClassName("promise-form");
        build();
        seat.setValue(choices.seats().getFirst());
        group.setValue(groupOf(choices.seats().getFirst()));
        horizon.setValue(Horizon.SHORT);
        notes.mine(choices.lab().id()).ifPresent(this::takeUp);
        List.<HasValue<?, ?>>of(seat, group, words, to, horizon, due, knownBy)
                .forEach(field -> field.addValueChangeListener(change -> {
                    keep();
                    check();
                }));
        check();
    }

    private void build() {
        seat.setLabel(getTranslation("commitment.new.seat"));
        seat.setItems(choices.seats());
        seat.setItemLabelGenerator(
                s -> s.title().in(reader) + ", " + s.organisationName().in(reader));
        group.setLabel(getTranslation("commitment.new.group"));
        group.setItems(choices.groups());
        group.setItemLabelGenerator(g -> g.name().in(reader));
        words.setLabel(getTranslation("commitment.new.words"));
        words.setHelperText(getTranslation("commitment.new.words-hint"));
        words.setMaxLength(2000);
        words.setMinHeight("120px");
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(600);
        to.setLabel(getTranslation("commitment.new.to"));
        to.setItems(List.copyOf(choices.organisations().values()));
        to.setItemLabelGenerator(o -> o.name().in(reader));
        horizon.setLabel(getTranslation("commitment.new.horizon"));
        horizon.setItems(Horizon.SHORT, Horizon.MEDIUM, Horizon.LONG);
        horizon.setRenderer(new ComponentRenderer<>(this::horizonChoice));
        horizon.addClassName("big-choices");
        due.setLabel(getTranslation("commitment.new.due"));
        due.setI18n(due.getI18n().setMinErrorMessage(getTranslation("commitment.refused.past")));
        due.setMin(choices.lab().today(choices.clock()));
        due.setClearButtonVisible(true);
        knownBy.setLabel(getTranslation("commitment.new.known-by"));
        knownBy.setMaxLength(2000);
        knownBy.setValueChangeMode(ValueChangeMode.LAZY);
        knownBy.setValueChangeTimeout(600);
        saved.addClassName("soft");
        saved.getElement().setAttribute("aria-live", "polite");
        send.setText(getTranslation("commitment.new.send"));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setDisableOnClick(true);
        var foot = new Div(send, saved);
        foot.addClassNames("row", "between", "promise-foot");
        add(seat, group, words, similar, to, horizon, due, knownBy, extras, check, foot);
    }

    private Div horizonChoice(Horizon choice) {
        var name = new Span(getTranslation("commitment.horizon." + choice));
        var until = choice.until(
                choices.lab().draft().lastDay(), choices.lab().draft().horizons());
        var small = new Span(
                until == null
                        ? ""
                        : getTranslation("commitment.until", DueOn.day(until).spoken(messages, reader)));
        small.addClassName("soft");
        var both = new Div(name, small);
        both.addClassName("horizon-choice");
        return both;
    }

    void preferGroup(String wanted) {
        choices.groups().stream()
                .filter(g -> g.id().toString().equals(wanted))
                .findFirst()
                .ifPresent(group::setValue);
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

    private void takeUp(PromiseNote note) {
        id = note.id();
        choices.seats().stream()
                .filter(s -> s.id().equals(note.seat()))
                .findFirst()
                .ifPresent(seat::setValue);
        choices.groups().stream()
                .filter(g -> g.id().equals(note.group()))
                .findFirst()
                .ifPresent(group::setValue);
        words.setValue(note.words());
        to.setValue(note.beneficiaries().stream()
                .map(choices.organisations()::get)
                .filter(Objects::nonNull)
                .toList());
        if (note.horizon() != null) {
            horizon.setValue(note.horizon());
        }
        due.setValue(note.due());
        knownBy.setValue(note.knownBy());
        saved.setText(getTranslation("commitment.new.taken-up"));
    }

    private void keep() {
        notes.keep(
                choices.lab().id(),
                new PromiseNote(
                        id,
                        group.getValue() == null ? null : group.getValue().id(),
                        seat.getValue() == null ? null : seat.getValue().id(),
                        words.getValue(),
                        horizon.getValue(),
                        due.getValue(),
                        beneficiaries(),
                        knownBy.getValue()));
        var time = LocalTime.now(choices.clock().withZone(choices.lab().draft().zone()));
        saved.setText(getTranslation("commitment.new.saved", SpokenDates.time(time)));
    }

    private List<OrganisationId> beneficiaries() {
        var ids = new ArrayList<OrganisationId>();
        to.getValue().forEach(organisation -> ids.add(organisation.id()));
        return ids;
    }

    void onSend(Consumer<Promise> sender) {
        send.addClickListener(click -> {
            words.setInvalid(false);
            try {
                sender.accept(promise(due.getValue() == null ? null : DueOn.day(due.getValue())));
            } catch (Refused refused) {
                refused(refused);
            } finally {
                send.setEnabled(true);
            }
        });
    }

    private Promise promise(@Nullable DueOn dueOn) {
        return new Promise(
                id,
                group.getValue().id(),
                seat.getValue() == null ? null : seat.getValue().id(),
                LocalizedText.of(reader, words.getValue()),
                horizon.getValue(),
                dueOn,
                beneficiaries(),
                LocalizedText.of(reader, knownBy.getValue()),
                extras.entered(reader));
    }

    /// Says at once which of the four questions are answered, and who promised something alike.
    private void check() {
        check.show(PromiseCheck.of(
                seat.getValue() == null ? null : seat.getValue().id(),
                words.getValue(),
                horizon.getValue(),
                due.getValue() == null ? null : DueOn.day(due.getValue()),
                knownBy.getValue()));
    }

    /// Looks for promises like the one that is typed.
    void suggestWith(Function<String, List<SimilarPromises.Similar>> search) {
        words.addValueChangeListener(change -> similar.show(search.apply(change.getValue()), reader));
    }

    /// A "no" about a field is said at the field.
    private void refused(Refused refused) {
        var said = getTranslation(refused.key(), refused.arguments());
        switch (refused.key()) {
            case "commitment.refused.no-words" -> {
                words.setErrorMessage(said);
                words.setInvalid(true);
                words.focus();
            }
            case "commitment.refused.past" -> {
                due.setErrorMessage(said);
                due.setInvalid(true);
            }
            default -> Notices.refused(this, refused);
        }
    }
}
