package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.agenda.AgendaField;
import org.medellinlab.agenda.AgendaItemForm;
import org.medellinlab.agenda.AgendaItemKind;
import org.medellinlab.agenda.AgendaPeople;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.NightHours;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.ui.HourField;
import org.medellinlab.shared.ui.KeptForm;

/// The fields of an item. What is wrong is said at the field where it is wrong.
class ItemFields extends Div {

    /// What can be chosen: the lab's days, its places, tracks and people by name, tags used before, and files.
    record Choices(
            List<LocalDate> days,
            Map<UUID, LocalizedText> venues,
            Map<UUID, LocalizedText> tracks,
            AgendaPeople.Names people,
            List<String> tags,
            ItemShelf shelf) {}

    private final Select<AgendaItemKind> kind = new Select<>();
    private final WordsInLanguages words;
    private final Select<LocalDate> day = new Select<>();
    private final TimePicker starts = new HourField();
    private final TimePicker ends = new HourField();
    private final Checkbox approximate = new Checkbox();
    private final ComboBox<UUID> venue = new ComboBox<>();
    private final Select<UUID> track = new Select<>();
    private final DetailFieldset more;
    private final transient Choices choices;
    private final Map<AgendaField, HasValidation> byField = new EnumMap<>(AgendaField.class);

    ItemFields(AgendaItemForm form, Choices choices, List<Language> languages, Language reader) {
        this.choices = choices;
        addClassName("agenda-fields");
        words = new WordsInLanguages(form, languages, reader);
        more = new DetailFieldset(form, choices, reader);
        kind.setItems(AgendaItemKind.values());
        kind.setItemLabelGenerator(value -> getTranslation("agenda.kind." + value.name()));
        kind.setValue(form.kind());
        day.setItems(choices.days());
        day.setItemLabelGenerator(value -> SpokenDates.day(value, reader));
        day.setValue(form.day());
        starts.setValue(form.starts());
        ends.setValue(form.ends());
        starts.addValueChangeListener(changed -> sayTheDayAfter());
        ends.addValueChangeListener(changed -> sayTheDayAfter());
        sayTheDayAfter();
        approximate.setLabel(getTranslation("agenda.approximate"));
        approximate.setValue(form.approximate());
        venue.setItems(choices.venues().keySet());
        venue.setItemLabelGenerator(id -> name(choices.venues(), id, reader));
        venue.setClearButtonVisible(true);
        venue.setValue(form.venue());
        track.setItems(choices.tracks().keySet());
        track.setEmptySelectionAllowed(true);
        track.setEmptySelectionCaption(getTranslation("agenda.everybody"));
        track.setItemLabelGenerator(
                id -> id == null ? getTranslation("agenda.everybody") : name(choices.tracks(), id, reader));
        track.setValue(form.track());
        track.setVisible(!choices.tracks().isEmpty());
        var none = new Paragraph(getTranslation("agenda.track.none-here"));
        none.addClassName("soft");
        none.setVisible(choices.tracks().isEmpty());
        label();
        var hours = new Div(day, starts, ends);
        hours.addClassName("agenda-hours");
        var where = new Div(venue, track, none);
        where.addClassName("agenda-where");
        add(kind, words, hours, approximate, where, more);
    }

    private void label() {
        kind.setLabel(getTranslation("agenda.field.KIND"));
        day.setLabel(getTranslation("agenda.field.DAY"));
        starts.setLabel(getTranslation("agenda.field.STARTS"));
        ends.setLabel(getTranslation("agenda.field.ENDS"));
        venue.setLabel(getTranslation("agenda.field.VENUE"));
        track.setLabel(getTranslation("agenda.field.TRACK"));
        byField.put(AgendaField.KIND, kind);
        byField.put(AgendaField.DAY, day);
        byField.put(AgendaField.STARTS, starts);
        byField.put(AgendaField.ENDS, ends);
    }

    /// Whether by intention or not: what ends before it begins ends in the night that follows.
    private void sayTheDayAfter() {
        var night = starts.getValue() != null
                && ends.getValue() != null
                && NightHours.endsOnTheDayAfter(starts.getValue(), ends.getValue())
                && NightHours.arePossible(starts.getValue(), ends.getValue());
        ends.setHelperText(night ? getTranslation("agenda.ends-day-after") : null);
    }

    /// Under these names what is typed is kept.
    void keepIn(KeptForm kept) {
        kept.one(AgendaField.KIND.name(), kind, List.of(AgendaItemKind.values()), AgendaItemKind::name);
        words.keepIn(kept);
        kept.bind(AgendaField.DAY.name(), day, LocalDate::toString, this::dayOf);
        kept.bind(AgendaField.STARTS.name(), starts, LocalTime::toString, LocalTime::parse);
        kept.bind(AgendaField.ENDS.name(), ends, LocalTime::toString, LocalTime::parse);
        kept.bind(AgendaField.APPROXIMATE.name(), approximate, String::valueOf, Boolean::valueOf);
        kept.one(AgendaField.VENUE.name(), venue, choices.venues().keySet(), UUID::toString);
        kept.one(AgendaField.TRACK.name(), track, choices.tracks().keySet(), UUID::toString);
        more.keepIn(kept);
    }

    /// The lab may have moved since.
    private @Nullable LocalDate dayOf(String kept) {
        var on = LocalDate.parse(kept);
        return choices.days().contains(on) ? on : null;
    }

    private static String name(Map<UUID, LocalizedText> names, UUID id, Language reader) {
        return names.getOrDefault(id, LocalizedText.EMPTY).in(reader);
    }

    /// What was typed, if it can be saved; else the fields say what is missing.
    Optional<AgendaItemForm> form() {
        byField.values().forEach(field -> field.setInvalid(false));
        words.clearProblems();
        more.clearProblems();
        var missing = false;
        for (var field : List.of(starts, ends)) {
            if (field.getValue() == null) {
                say(field, "agenda.problem.no-hour");
                missing = true;
            }
        }
        if (missing) {
            return Optional.empty();
        }
        var form = new AgendaItemForm(
                kind.getValue(),
                words.text(AgendaField.TITLE),
                words.text(AgendaField.ABSTRACT),
                day.getValue(),
                starts.getValue(),
                ends.getValue(),
                approximate.getValue(),
                venue.getValue(),
                track.getValue(),
                words.text(AgendaField.PHASE),
                more.details(words));
        var problems = form.problems();
        problems.forEach((field, key) -> {
            var at = byField.get(field);
            if (at != null) {
                say(at, key);
            } else if (!words.say(field, key)) {
                more.say(field, key);
            }
        });
        return problems.isEmpty() ? Optional.of(form) : Optional.empty();
    }

    private void say(HasValidation field, String key) {
        field.setErrorMessage(getTranslation(key));
        field.setInvalid(true);
    }
}
