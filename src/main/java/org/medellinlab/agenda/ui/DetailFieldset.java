package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medellinlab.agenda.AgendaField;
import org.medellinlab.agenda.AgendaItemForm;
import org.medellinlab.agenda.ItemDetails;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.ui.KeptForm;

/// What an item is beside its title, hours and place, in parts that open.
class DetailFieldset extends Div {

    private final transient ItemDetails before;
    private final Checkbox cancelled = new Checkbox();
    private final Checkbox unscheduled = new Checkbox();
    private final ComboBox<UUID> endVenue = new ComboBox<>();
    private final IntegerField capacity = new IntegerField();
    private final CheckboxGroup<Language> languages = new CheckboxGroup<>();
    private final MultiSelectComboBox<String> tags = new MultiSelectComboBox<>();
    private final Set<String> known = new LinkedHashSet<>();
    private final transient Set<UUID> venues;
    private final TextArea notes = new TextArea();
    private final PeopleFields people;
    private final MaterialFields materials;
    private final Map<AgendaField, HasValidation> byField = new EnumMap<>(AgendaField.class);

    DetailFieldset(AgendaItemForm form, ItemFields.Choices choices, Language reader) {
        before = form.details();
        venues = choices.venues().keySet();
        addClassName("agenda-fields");
        people = new PeopleFields(before, choices.people(), reader);
        materials = new MaterialFields(before.materials(), choices.shelf(), reader);
        cancelled.setLabel(getTranslation("agenda.field.CANCELLED"));
        cancelled.setValue(before.cancelled());
        unscheduled.setLabel(getTranslation("agenda.field.UNSCHEDULED"));
        unscheduled.setValue(before.unscheduled());
        endVenue.setItems(choices.venues().keySet());
        endVenue.setItemLabelGenerator(
                id -> choices.venues().getOrDefault(id, LocalizedText.EMPTY).in(reader));
        endVenue.setClearButtonVisible(true);
        endVenue.setValue(before.endVenue());
        capacity.setMin(1);
        capacity.setValue(before.capacity());
        languages.setItems(Language.values());
        languages.setItemLabelGenerator(one -> one.locale().getDisplayLanguage(reader.locale()));
        languages.setValue(new LinkedHashSet<>(before.languages()));
        tags(choices.tags());
        notes.setMaxLength(AgendaItemForm.ABSTRACT_LENGTH);
        notes.setValue(before.teamNotes());
        label();
        var numbers = new Div(capacity, endVenue);
        numbers.addClassName("agenda-where");
        var marks = new Div(unscheduled, cancelled);
        marks.addClassName("row");
        add(
                marks,
                part(
                        "agenda.part.people",
                        people,
                        !before.people().isEmpty() || !before.guests().isEmpty()),
                part("agenda.part.details", new Div(languages, numbers, tags, materials), hasDetails()),
                part("agenda.part.team", new Div(notes), !before.teamNotes().isEmpty()));
    }

    private boolean hasDetails() {
        return before.capacity() != null
                || !before.languages().isEmpty()
                || !before.materials().isEmpty();
    }

    private Details part(String key, Div content, boolean open) {
        content.addClassName("agenda-fields");
        var part = new Details(getTranslation(key), content);
        part.setOpened(open);
        return part;
    }

    private void label() {
        endVenue.setLabel(getTranslation("agenda.field.END_VENUE"));
        capacity.setLabel(getTranslation("agenda.field.CAPACITY"));
        languages.setLabel(getTranslation("agenda.field.LANGUAGES"));
        tags.setLabel(getTranslation("agenda.field.TAGS"));
        notes.setLabel(getTranslation("agenda.field.TEAM_NOTES"));
        byField.put(AgendaField.CAPACITY, capacity);
        byField.put(AgendaField.TAGS, tags);
        byField.put(AgendaField.GUESTS, people.guestsField());
        byField.put(AgendaField.TEAM_NOTES, notes);
    }

    private void tags(List<String> known) {
        this.known.addAll(known);
        this.known.addAll(before.tags());
        tags.setItems(this.known);
        tags.setAllowCustomValue(true);
        tags.addCustomValueSetListener(typed -> {
            var chosen = offered(Stream.concat(
                    tags.getValue().stream(), Stream.of(typed.getDetail().strip())));
            tags.setValue(chosen);
        });
        tags.setValue(new LinkedHashSet<>(before.tags()));
    }

    void keepIn(KeptForm kept) {
        kept.bind(AgendaField.CANCELLED.name(), cancelled, String::valueOf, Boolean::valueOf);
        kept.bind(AgendaField.UNSCHEDULED.name(), unscheduled, String::valueOf, Boolean::valueOf);
        kept.one(AgendaField.END_VENUE.name(), endVenue, venues, UUID::toString);
        kept.bind(AgendaField.CAPACITY.name(), capacity, String::valueOf, Integer::valueOf);
        kept.some(AgendaField.LANGUAGES.name(), languages, List.of(Language.values()), Language::tag);
        kept.bind(AgendaField.TAGS.name(), tags, chosen -> String.join("\n", chosen), text -> offered(text.lines()));
        kept.bind(AgendaField.TEAM_NOTES.name(), notes);
        people.keepIn(kept);
        materials.keepIn(kept);
    }

    /// Tags, those nobody used before among them.
    private Set<String> offered(Stream<String> more) {
        var chosen = more.collect(Collectors.toCollection(LinkedHashSet::new));
        known.addAll(chosen);
        tags.setItems(known);
        return chosen;
    }

    ItemDetails details(WordsInLanguages words) {
        var order = before.tags();
        var chosen = Stream.concat(
                        order.stream().filter(tags.getValue()::contains),
                        tags.getValue().stream().filter(tag -> !order.contains(tag)))
                .toList();
        return new ItemDetails(
                cancelled.getValue(),
                unscheduled.getValue(),
                endVenue.getValue(),
                capacity.getValue(),
                languages(),
                people.people(before),
                people.guests(),
                words.text(AgendaField.BRING),
                words.text(AgendaField.AUDIENCE),
                chosen,
                materials.materials(),
                notes.getValue().strip());
    }

    private List<Language> languages() {
        var chosen = languages.getValue();
        return chosen.equals(new LinkedHashSet<>(before.languages()))
                ? before.languages()
                : Stream.of(Language.values()).filter(chosen::contains).toList();
    }

    void clearProblems() {
        byField.values().forEach(field -> field.setInvalid(false));
        materials.clearProblems();
    }

    void say(AgendaField field, String key) {
        getChildren().filter(Details.class::isInstance).forEach(part -> ((Details) part).setOpened(true));
        var at = byField.get(field);
        if (at == null) {
            materials.say(key);
        } else {
            at.setErrorMessage(getTranslation(key));
            at.setInvalid(true);
        }
    }
}
