package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.medellinlab.agenda.AgendaChange;
import org.medellinlab.agenda.AgendaField;
import org.medellinlab.agenda.AgendaItemForm;
import org.medellinlab.agenda.AgendaItemKind;
import org.medellinlab.agenda.AgendaPeople;
import org.medellinlab.agenda.ItemMaterial;
import org.medellinlab.agenda.ItemPerson;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.SpokenDates;

/// Says what an item's fields hold, and what has changed, in the reader's words.
record ItemWords(
        Component there, Language reader, Map<UUID, LocalizedText> names, Supplier<AgendaPeople.Names> people) {

    String field(AgendaField field) {
        return there.getTranslation("agenda.field." + field.name());
    }

    String value(AgendaField field, AgendaItemForm form) {
        return switch (field.of(form)) {
            case null ->
                there.getTranslation(
                        switch (field) {
                            case TRACK -> "agenda.everybody";
                            case VENUE, END_VENUE -> "agenda.nowhere";
                            default -> "agenda.empty-text";
                        });
            case AgendaItemKind kind -> there.getTranslation("agenda.kind." + kind.name());
            case LocalizedText text -> text(text);
            case LocalDate day -> SpokenDates.day(day, reader);
            case LocalTime time -> SpokenDates.time(time);
            case Boolean yes ->
                field == AgendaField.APPROXIMATE
                        ? there.getTranslation(yes ? "agenda.approximate" : "agenda.exact")
                        : there.getTranslation(yes ? "agenda.yes" : "agenda.no");
            case List<?> many ->
                many.isEmpty()
                        ? there.getTranslation("agenda.empty-text")
                        : String.join(", ", many.stream().map(this::one).toList());
            case String words when words.isEmpty() -> there.getTranslation("agenda.empty-text");
            case UUID id -> name(names.get(id));
            case Object other -> other.toString();
        };
    }

    private String one(Object one) {
        return switch (one) {
            case Language language -> language.locale().getDisplayLanguage(reader.locale());
            case ItemPerson person -> person(person);
            case ItemMaterial material ->
                material.title().in(reader)
                        + " ("
                        + (material.file() == null
                                ? material.link()
                                : material.file().name())
                        + (material.team() ? ", " + there.getTranslation("agenda.material.team") : "") + ")";
            default -> one.toString();
        };
    }

    private String person(ItemPerson person) {
        var name = Objects.requireNonNullElse(people.get().of(person, reader), "—");
        return person.languages().isEmpty()
                ? name
                : name + " → "
                        + String.join(
                                ", ", person.languages().stream().map(this::one).toList());
    }

    private String name(@Nullable LocalizedText name) {
        return name == null ? "" : name.in(reader);
    }

    private String text(LocalizedText text) {
        return text.isEmpty()
                ? there.getTranslation("agenda.empty-text")
                : String.join(
                        " / ",
                        text.languages().stream()
                                .map(language -> language.tag() + ": " + Objects.requireNonNull(text.exactly(language)))
                                .toList());
    }

    String change(AgendaChange change) {
        if (change.what() == AgendaChange.What.KIND) {
            return there.getTranslation(
                    change.key(), change.item().title().in(reader), kind(change.before()), kind(change.after()));
        }
        return there.getTranslation(change.key(), change.arguments(reader));
    }

    private String kind(org.medellinlab.agenda.@Nullable AgendaItemRow row) {
        return row == null
                ? ""
                : there.getTranslation("agenda.kind." + row.kind().name());
    }

    UnorderedList changes(List<AgendaChange> changes) {
        var list = new UnorderedList();
        list.addClassName("agenda-changes");
        changes.forEach(change -> {
            var line = new ListItem(change(change));
            line.addClassName(change.what().name().toLowerCase(java.util.Locale.ROOT));
            list.add(line);
        });
        return list;
    }
}
