package org.medellinlab.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.directory.AddressState;
import org.medellinlab.directory.DirectoryField;
import org.medellinlab.directory.DirectorySheets;
import org.medellinlab.directory.DirectorySheets.Choice;
import org.medellinlab.directory.OrganisationType;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LanguagesConverter;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.LocalizedTextConverter;
import org.medellinlab.shared.StringsConverter;
import org.medellinlab.shared.ui.DayField;

/// One field of the form, with the message at it when its value cannot be.
class FieldInput {

    private final DirectoryField field;
    private final CardWords words;
    private final Component component;
    private final Map<Language, TextField> inLanguages = new EnumMap<>(Language.class);

    FieldInput(DirectoryField field, CardWords words, DirectorySheets sheets) {
        this.field = field;
        this.words = words;
        var choices = new FieldChoices(field, words);
        component = switch (field.form()) {
            case WORDS_IN_LANGUAGES -> languages();
            case LINES -> new TextArea(words.label(field));
            case TYPE -> choices.among(Stream.of(OrganisationType.values()), "directory.type.");
            case ADDRESS_STATE -> choices.among(Stream.of(AddressState.values()), "directory.address-state.");
            case COUNTRY -> choices.countries();
            case ZONE -> choices.zones();
            case CITY -> choices.things(sheets.choices(DirectoryKind.CITY, words.reader()));
            case ORGANISATION -> choices.things(sheets.choices(DirectoryKind.ORGANISATION, words.reader()));
            case SEAT -> choices.things(sheets.choices(DirectoryKind.SEAT, words.reader()));
            case DAY -> new DayField(words.label(field));
            case LANGUAGES -> choices.languages();
            case YES_OR_NO -> new Checkbox(words.label(field));
            case LINE, WEBSITE, DEGREES, NUMBER, ADDRESS, PHONE -> new TextField(words.label(field));
        };
        if (component instanceof HasHelper helped) {
            words.hint(field).ifPresent(helped::setHelperText);
        }
        component.addClassName(
                switch (field.form()) {
                    case WORDS_IN_LANGUAGES, LINES, YES_OR_NO -> "wide";
                    default -> field == DirectoryField.PERSON_NAME ? "wide" : "half";
                });
    }

    DirectoryField field() {
        return field;
    }

    Component component() {
        return component;
    }

    private Component languages() {
        var all = new Div();
        all.addClassName("directory-languages");
        for (var language : Language.values()) {
            var input = new TextField(words.label(field) + " (" + language.ownName() + ")");
            inLanguages.put(language, input);
            all.add(input);
        }
        return all;
    }

    @SuppressWarnings("unchecked")
    void fill(@Nullable String value) {
        if (value == null) {
            return;
        }
        switch (field.form()) {
            case WORDS_IN_LANGUAGES -> {
                var text = new LocalizedTextConverter().convertToEntityAttribute(value);
                inLanguages.forEach((language, input) -> {
                    var exactly = text.exactly(language);
                    input.setValue(exactly == null ? "" : exactly);
                });
            }
            case LINES ->
                ((TextArea) component)
                        .setValue(String.join("\n", new StringsConverter().convertToEntityAttribute(value)));
            case TYPE, ADDRESS_STATE, COUNTRY, ZONE -> ((ComboBox<String>) component).setValue(value);
            case CITY, ORGANISATION, SEAT -> {
                var box = (ComboBox<Choice>) component;
                box.getListDataView()
                        .getItems()
                        .filter(choice -> choice.id().toString().equals(value))
                        .findFirst()
                        .ifPresent(box::setValue);
            }
            case DAY -> ((DatePicker) component).setValue(LocalDate.parse(value));
            case LANGUAGES ->
                ((MultiSelectComboBox<Language>) component)
                        .setValue(new LinkedHashSet<>(new LanguagesConverter().convertToEntityAttribute(value)));
            case YES_OR_NO -> ((Checkbox) component).setValue(value.equals("1"));
            case LINE, WEBSITE, DEGREES, NUMBER, ADDRESS, PHONE -> ((TextField) component).setValue(value);
        }
    }

    @SuppressWarnings("unchecked")
    @Nullable
    String value() {
        return switch (field.form()) {
            case WORDS_IN_LANGUAGES -> {
                var text = LocalizedText.EMPTY;
                for (var entry : inLanguages.entrySet()) {
                    text = text.with(entry.getKey(), entry.getValue().getValue());
                }
                yield text.isEmpty() ? null : new LocalizedTextConverter().convertToDatabaseColumn(text);
            }
            case LINES ->
                new StringsConverter()
                        .convertToDatabaseColumn(((TextArea) component)
                                .getValue()
                                .lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .toList());
            case TYPE, ADDRESS_STATE, COUNTRY, ZONE -> ((ComboBox<String>) component).getValue();
            case CITY, ORGANISATION, SEAT -> {
                var choice = ((ComboBox<Choice>) component).getValue();
                yield choice == null ? null : choice.id().toString();
            }
            case DAY -> {
                var day = ((DatePicker) component).getValue();
                yield day == null ? null : day.toString();
            }
            case LANGUAGES ->
                new LanguagesConverter()
                        .convertToDatabaseColumn(List.copyOf(((MultiSelectComboBox<Language>) component).getValue()));
            case YES_OR_NO -> Boolean.TRUE.equals(((Checkbox) component).getValue()) ? "1" : "0";
            case LINE, WEBSITE, DEGREES, NUMBER, ADDRESS, PHONE -> {
                var typed = ((TextField) component).getValue().strip();
                yield typed.isEmpty() ? null : typed;
            }
        };
    }

    /// Says at the field what is wrong with its value.
    boolean check(@Nullable String value) {
        var problem = field.problem(value);
        var at = inLanguages.isEmpty() ? component : inLanguages.get(Language.ES);
        if (at instanceof HasValidationProperties validated) {
            validated.setErrorMessage(problem.map(key -> words.say(key)).orElse(""));
            validated.setInvalid(problem.isPresent());
        }
        if (problem.isPresent()
                && at instanceof HasValue<?, ?>
                && at instanceof com.vaadin.flow.component.Focusable<?> f) {
            f.focus();
        }
        return problem.isEmpty();
    }
}
