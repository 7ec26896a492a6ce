package org.medellinlab.directory.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.text.Collator;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.medellinlab.directory.DirectoryField;
import org.medellinlab.directory.DirectorySheets.Choice;
import org.medellinlab.shared.Language;

/// Fields of the form in which one chooses.
record FieldChoices(DirectoryField field, CardWords words) {

    ComboBox<String> among(Stream<? extends Enum<?>> constants, String prefix) {
        return box(constants.map(Enum::name).toList(), name -> words.say(prefix + name));
    }

    ComboBox<String> countries() {
        var reader = words.reader().locale();
        return box(
                Stream.of(Locale.getISOCountries())
                        .sorted(Comparator.comparing(
                                code -> Locale.of("", code).getDisplayCountry(reader), Collator.getInstance(reader)))
                        .toList(),
                code -> Locale.of("", code).getDisplayCountry(reader));
    }

    /// Those named after a place.
    ComboBox<String> zones() {
        return box(
                ZoneId.getAvailableZoneIds().stream()
                        .filter(id -> id.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
                        .sorted()
                        .toList(),
                words::zone);
    }

    ComboBox<Choice> things(List<Choice> choices) {
        return box(choices, Choice::name);
    }

    MultiSelectComboBox<Language> languages() {
        var box = new MultiSelectComboBox<Language>(words.label(field));
        box.setItemLabelGenerator(Language::ownName);
        box.setItems(Language.values());
        return box;
    }

    private <T> ComboBox<T> box(List<T> items, com.vaadin.flow.component.ItemLabelGenerator<T> label) {
        var box = new ComboBox<T>(words.label(field));
        box.setItemLabelGenerator(label);
        box.setItems(items);
        box.setClearButtonVisible(!field.isRequired());
        return box;
    }
}
