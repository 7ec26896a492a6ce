package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.medellinlab.agenda.AgendaField;
import org.medellinlab.agenda.AgendaItemForm;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;

/// Title and words of an item, a tab a language. A language left empty says what its readers will see instead.
class WordsInLanguages extends TabSheet {

    private final Map<Language, TextField> titles = new EnumMap<>(Language.class);
    private final Map<Language, TextArea> abstracts = new EnumMap<>(Language.class);
    private final transient List<Language> order;

    WordsInLanguages(LocalizedText title, LocalizedText words, List<Language> languages, Language reader) {
        order = languages.isEmpty() ? List.of(Language.values()) : languages;
        addClassName("agenda-words");
        for (var language : order) {
            var titleField = new TextField(getTranslation("agenda.field.TITLE"));
            titleField.setMaxLength(AgendaItemForm.TITLE_LENGTH);
            titleField.setValue(value(title, language));
            titleField.addValueChangeListener(change -> hint());
            var area = new TextArea(getTranslation("agenda.field.ABSTRACT"));
            area.setMaxLength(AgendaItemForm.ABSTRACT_LENGTH);
            area.setValue(value(words, language));
            for (var element : List.of(titleField.getElement(), area.getElement())) {
                element.setAttribute("lang", language.tag());
            }
            titles.put(language, titleField);
            abstracts.put(language, area);
            var both = new Div(titleField, area);
            both.addClassName("agenda-both");
            add(language.ownName(), both);
        }
        setSelectedIndex(Math.max(0, order.indexOf(reader)));
        hint();
    }

    private static String value(LocalizedText text, Language language) {
        var words = text.exactly(language);
        return words == null ? "" : words;
    }

    /// Says under an empty title which language its readers will see.
    private void hint() {
        var title = title();
        titles.forEach((language, field) -> {
            var shown = title.shownIn(language);
            field.setHelperText(
                    shown.fallback()
                            ? getTranslation("agenda.fallback", shown.language().ownName(), shown.words())
                            : null);
        });
    }

    LocalizedText title() {
        var words = new EnumMap<Language, String>(Language.class);
        titles.forEach((language, field) -> words.put(language, field.getValue()));
        return LocalizedText.of(words);
    }

    LocalizedText abstractText() {
        var words = new EnumMap<Language, String>(Language.class);
        abstracts.forEach((language, field) -> words.put(language, field.getValue()));
        return LocalizedText.of(words);
    }

    void clearProblems() {
        titles.values().forEach(field -> field.setInvalid(false));
        abstracts.values().forEach(field -> field.setInvalid(false));
    }

    void say(AgendaField field, String key) {
        if (field == AgendaField.TITLE) {
            titles.values().forEach(title -> {
                title.setErrorMessage(getTranslation(key));
                title.setInvalid(true);
            });
        } else {
            abstracts.values().forEach(area -> {
                area.setErrorMessage(getTranslation(key));
                area.setInvalid(true);
            });
        }
    }
}
