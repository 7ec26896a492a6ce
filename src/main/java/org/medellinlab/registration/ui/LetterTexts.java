package org.medellinlab.registration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.medellinlab.registration.LetterPlaceholder;
import org.medellinlab.registration.LetterProblem;
import org.medellinlab.registration.LetterWords;
import org.medellinlab.shared.Language;

/// Subject and text of a letter, a tab for each language. Every pause in typing is told.
class LetterTexts extends TabSheet {

    private static final int PAUSE_MILLIS = 600;
    private static final int LONGEST_SUBJECT = 150;

    private final transient Kept kept;
    private final transient Map<Language, Fields> fields = new EnumMap<>(Language.class);

    private record Fields(Tab tab, TextField subject, TextArea text) {}

    /// Hears what stands in one language now.
    interface Kept {
        void keep(Language language, String subject, String text);
    }

    LetterTexts(LetterWords words, Language first, Kept kept) {
        this.kept = kept;
        addClassName("letter-texts");
        for (var language : Language.values()) {
            var own = new Fields(new Tab(), new TextField(), new TextArea());
            fields.put(language, own);
            add(own.tab(), sheet(language, own, words));
            name(language);
        }
        var written = words.text().exactly(first) != null || words.text().isEmpty();
        setSelectedTab(tab(written ? first : words.text().shownIn(first).language()));
    }

    /// Shows what is wrong where it is, and opens the first tab that has something.
    void show(List<LetterProblem> problems) {
        fields.forEach((language, own) -> {
            own.subject().setInvalid(false);
            own.text().setInvalid(false);
        });
        problems.reversed().forEach(problem -> {
            var own = Objects.requireNonNull(fields.get(problem.language()));
            var words = getTranslation(problem.key(), problem.about());
            if (problem.inSubject()) {
                own.subject().setErrorMessage(words);
                own.subject().setInvalid(true);
            } else {
                own.text().setErrorMessage(words);
                own.text().setInvalid(true);
            }
            setSelectedTab(own.tab());
        });
    }

    private Tab tab(Language language) {
        return Objects.requireNonNull(fields.get(language)).tab();
    }

    private Div sheet(Language language, Fields own, LetterWords words) {
        own.subject().setLabel(getTranslation("letter.field.subject"));
        own.subject().setMaxLength(LONGEST_SUBJECT);
        own.subject().setValue(Objects.requireNonNullElse(words.subject().exactly(language), ""));
        own.subject().setValueChangeMode(ValueChangeMode.LAZY);
        own.subject().setValueChangeTimeout(PAUSE_MILLIS);
        own.subject().addValueChangeListener(change -> tell(language));
        own.text().setLabel(getTranslation("letter.field.text"));
        own.text().setHelperText(getTranslation("letter.field.text.hint"));
        own.text().setMinRows(8);
        own.text().setMaxRows(24);
        own.text().setValue(Objects.requireNonNullElse(words.text().exactly(language), ""));
        own.text().setValueChangeMode(ValueChangeMode.LAZY);
        own.text().setValueChangeTimeout(PAUSE_MILLIS);
        own.text().addValueChangeListener(change -> tell(language));
        var sheet = new Div(own.subject(), own.text(), placeholders(language, own.text()));
        sheet.addClassName("letter-sheet");
        sheet.getElement().setAttribute("lang", language.tag());
        return sheet;
    }

    private Div placeholders(Language language, TextArea text) {
        var row = new Div(new Span(getTranslation("letter.placeholders")));
        row.addClassNames("row", "letter-placeholders");
        for (var placeholder : LetterPlaceholder.values()) {
            var words = placeholder.in(language);
            var button = new Button(words, click -> insert(text, words));
            button.addThemeVariants(ButtonVariant.SMALL);
            button.setTooltipText(getTranslation("letter.placeholder." + placeholder));
            row.add(button);
        }
        return row;
    }

    /// Where the cursor was.
    private static void insert(TextArea text, String words) {
        text.getElement().executeJs("""
                        const area = this.inputElement;
                        area.focus();
                        area.setRangeText($0, area.selectionStart, area.selectionEnd, 'end');
                        area.dispatchEvent(new Event('input', {bubbles: true}));
                        """, words);
    }

    private void tell(Language language) {
        var own = Objects.requireNonNull(fields.get(language));
        own.subject().setInvalid(false);
        own.text().setInvalid(false);
        name(language);
        kept.keep(language, own.subject().getValue(), own.text().getValue());
    }

    /// A tab says whether something stands in its language.
    private void name(Language language) {
        var own = Objects.requireNonNull(fields.get(language));
        var empty = own.subject().isEmpty() && own.text().isEmpty();
        own.tab().setLabel(empty ? language.ownName() : language.ownName() + " ●");
    }
}
