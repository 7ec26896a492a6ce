package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.medellinlab.agenda.AgendaField;
import org.medellinlab.agenda.AgendaPeople;
import org.medellinlab.agenda.ItemDetails;
import org.medellinlab.agenda.ItemPerson;
import org.medellinlab.agenda.ItemRole;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.ui.KeptForm;

/// Who is needed at an item: persons or seats, a field a part; interpreters a field a language.
class PeopleFields extends Div {

    /// A person or a seat, with the words to find them by.
    private record Choice(UUID id, boolean isSeat, String words) {
        ItemPerson in(ItemRole role) {
            return isSeat ? ItemPerson.seat(role, id) : ItemPerson.person(role, id);
        }
    }

    private final Map<ItemRole, MultiSelectComboBox<Choice>> parts = new EnumMap<>(ItemRole.class);
    private final Map<Language, MultiSelectComboBox<Choice>> interpreters = new EnumMap<>(Language.class);
    private final TextArea guests = new TextArea();
    private final transient Map<UUID, Choice> choices = new LinkedHashMap<>();

    PeopleFields(ItemDetails details, AgendaPeople.Names people, Language reader) {
        addClassName("agenda-fields");
        people.persons().forEach((id, name) -> choices.put(id, new Choice(id, false, name)));
        people.seats()
                .forEach((id, name) ->
                        choices.put(id, new Choice(id, true, getTranslation("agenda.people.seat", name.in(reader)))));
        for (var role : List.of(ItemRole.SPEAKER, ItemRole.HOST, ItemRole.FACILITATOR)) {
            parts.put(role, field(getTranslation("agenda.role." + role), details.people(role)));
        }
        for (var language : Language.values()) {
            var into = details.people(ItemRole.INTERPRETER).stream()
                    .filter(one -> one.languages().contains(language))
                    .toList();
            interpreters.put(
                    language,
                    field(
                            getTranslation("agenda.role.into", language.locale().getDisplayLanguage(reader.locale())),
                            into));
        }
        var unsaid = details.people(ItemRole.INTERPRETER).stream()
                .filter(one -> one.languages().isEmpty())
                .toList();
        var intoNothing = field(getTranslation("agenda.role.INTERPRETER"), unsaid);
        intoNothing.setVisible(!unsaid.isEmpty());
        parts.put(ItemRole.INTERPRETER, intoNothing);
        guests.setLabel(getTranslation("agenda.field.GUESTS"));
        guests.setHelperText(getTranslation("agenda.guests.help"));
        guests.setValue(String.join("\n", details.guests()));
        add(guests);
    }

    private MultiSelectComboBox<Choice> field(String label, List<ItemPerson> chosen) {
        var field = new MultiSelectComboBox<Choice>(label);
        field.setItems(choices.values());
        field.setItemLabelGenerator(Choice::words);
        field.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        var ids = new LinkedHashSet<Choice>();
        chosen.stream()
                .flatMap(one -> Stream.ofNullable(one.person() == null ? one.seat() : one.person()))
                .flatMap(id -> Stream.ofNullable(choices.get(id)))
                .forEach(ids::add);
        field.setValue(ids);
        add(field);
        return field;
    }

    void keepIn(KeptForm kept) {
        parts.forEach((role, field) -> kept.some(
                role.name() + "S",
                field,
                choices.values(),
                choice -> choice.id().toString()));
        interpreters.forEach((language, field) -> kept.some(
                AgendaField.INTERPRETERS + "." + language.tag(),
                field,
                choices.values(),
                choice -> choice.id().toString()));
        kept.bind(AgendaField.GUESTS.name(), guests);
    }

    /// Those who are in no directory, a line each.
    List<String> guests() {
        return guests.getValue()
                .lines()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    TextArea guestsField() {
        return guests;
    }

    /// By role, those who stayed in the order they had before those who are new.
    List<ItemPerson> people(ItemDetails before) {
        var people = new ArrayList<ItemPerson>();
        for (var role : List.of(ItemRole.SPEAKER, ItemRole.HOST, ItemRole.FACILITATOR)) {
            people.addAll(inOrder(
                    before.people(role),
                    chosen(role).stream().map(choice -> choice.in(role)).toList()));
        }
        var interpreting = new LinkedHashMap<Choice, List<Language>>();
        chosen(ItemRole.INTERPRETER).forEach(choice -> interpreting.put(choice, List.of()));
        interpreters.forEach((language, field) ->
                field.getValue().forEach(choice -> interpreting.merge(choice, List.of(language), PeopleFields::both)));
        people.addAll(inOrder(
                before.people(ItemRole.INTERPRETER),
                interpreting.entrySet().stream()
                        .map(entry -> entry.getKey().in(ItemRole.INTERPRETER).into(entry.getValue()))
                        .toList()));
        return people;
    }

    private Set<Choice> chosen(ItemRole role) {
        var field = parts.get(role);
        return field == null ? Set.of() : field.getValue();
    }

    private static List<Language> both(List<Language> one, List<Language> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private static List<ItemPerson> inOrder(List<ItemPerson> before, List<ItemPerson> now) {
        Set<ItemPerson> ordered = new LinkedHashSet<>(before);
        ordered.retainAll(new LinkedHashSet<>(now));
        ordered.addAll(now);
        return List.copyOf(ordered);
    }
}
