package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.medellinlab.agenda.AgendaField;
import org.medellinlab.agenda.AgendaItemForm;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.ui.KeptForm;

/// What is said of an item in words, a tab a language. A title left empty says what its readers will see instead.
class WordsInLanguages extends TabSheet {

    private static final List<AgendaField> FIELDS = List.of(
            AgendaField.TITLE, AgendaField.ABSTRACT, AgendaField.AUDIENCE, AgendaField.BRING, AgendaField.PHASE);
    private static final int SHORT = 200;

    private final Map<AgendaField, Map<Language, AbstractField<?, String>>> fields = new EnumMap<>(AgendaField.class);

    WordsInLanguages(AgendaItemForm form, List<Language> languages, Language reader) {
        var order = languages.isEmpty() ? List.of(Language.values()) : languages;
        addClassName("agenda-words");
        for (var language : order) {
            var all = new Div();
            all.addClassName("agenda-both");
            for (var field : FIELDS) {
                var input = input(field);
                input.setValue(value((LocalizedText) Objects.requireNonNull(field.of(form)), language));
                input.getElement().setAttribute("lang", language.tag());
                fields.computeIfAbsent(field, f -> new EnumMap<>(Language.class))
                        .put(language, input);
                all.add((Component) input);
            }
            add(language.ownName(), all);
        }
        titles().values().forEach(title -> title.addValueChangeListener(change -> hint()));
        setSelectedIndex(Math.max(0, order.indexOf(reader)));
        hint();
    }

    private AbstractField<?, String> input(AgendaField field) {
        var label = getTranslation("agenda.field." + field.name());
        if (field == AgendaField.ABSTRACT) {
            var area = new TextArea(label);
            area.setMaxLength(AgendaItemForm.ABSTRACT_LENGTH);
            return area;
        }
        var text = new TextField(label);
        text.setMaxLength(field == AgendaField.TITLE ? AgendaItemForm.TITLE_LENGTH : SHORT);
        return text;
    }

    private Map<Language, AbstractField<?, String>> titles() {
        return of(AgendaField.TITLE);
    }

    private Map<Language, AbstractField<?, String>> of(AgendaField field) {
        return fields.getOrDefault(field, Map.of());
    }

    void keepIn(KeptForm kept) {
        fields.forEach((field, inputs) ->
                inputs.forEach((language, input) -> kept.bind(field.name() + "." + language.tag(), input)));
    }

    private static String value(LocalizedText text, Language language) {
        var words = text.exactly(language);
        return words == null ? "" : words;
    }

    /// Says under an empty title which language its readers will see.
    private void hint() {
        var title = text(AgendaField.TITLE);
        titles().forEach((language, field) -> {
            var shown = title.shownIn(language);
            ((HasHelper) field)
                    .setHelperText(
                            shown.fallback()
                                    ? getTranslation(
                                            "agenda.fallback", shown.language().ownName(), shown.words())
                                    : null);
        });
    }

    LocalizedText text(AgendaField field) {
        var words = new EnumMap<Language, String>(Language.class);
        of(field).forEach((language, input) -> words.put(language, input.getValue()));
        return LocalizedText.of(words);
    }

    void clearProblems() {
        FIELDS.forEach(field -> of(field).values().forEach(input -> ((HasValidation) input).setInvalid(false)));
    }

    /// @return whether the field is one of these
    boolean say(AgendaField field, String key) {
        of(field).values().forEach(input -> {
            var at = (HasValidation) input;
            at.setErrorMessage(getTranslation(key));
            at.setInvalid(true);
        });
        return FIELDS.contains(field);
    }
}
