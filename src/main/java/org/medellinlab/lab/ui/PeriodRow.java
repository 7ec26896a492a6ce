package org.medellinlab.lab.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medellinlab.lab.PeriodValues;
import org.medellinlab.lab.PeriodValues.Typed;
import org.medellinlab.shared.ui.DayField;

/// One reporting period: its days, and the key by which files and open data name it.
class PeriodRow extends Div {

    private final DayField from;
    private final DayField until;
    private final TextField key;

    /// @param named how often it is named: what is named stays as it is
    PeriodRow(Typed line, int named, Runnable changed, Consumer<PeriodRow> remove) {
        from = day("settings.lab.period.from", line.from());
        until = day("settings.lab.period.until", line.until());
        key = new TextField(getTranslation("settings.lab.period.key"));
        key.setMaxLength(PeriodValues.LONGEST_KEY);
        key.setValue(line.key());
        key.setPlaceholder(getTranslation("settings.lab.period.key-made"));
        addClassName("period");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("settings.lab.period.one", line.from(), line.until()));
        add(from, until, key);
        if (named > 0) {
            from.setReadOnly(true);
            until.setReadOnly(true);
            key.setReadOnly(true);
            var words = new Paragraph(getTranslation("settings.lab.period.named", named));
            words.addClassName("soft");
            add(words);
            return;
        }
        from.addValueChangeListener(change -> changed.run());
        until.addValueChangeListener(change -> changed.run());
        key.addValueChangeListener(change -> changed.run());
        var out = new Button(getTranslation("settings.lab.period.remove"), click -> remove.accept(this));
        out.addThemeVariants(ButtonVariant.TERTIARY);
        out.setAriaLabel(getTranslation("settings.lab.period.remove-one", line.from(), line.until()));
        add(out);
    }

    private DayField day(String label, String value) {
        var field = new DayField(getTranslation(label));
        if (!value.isEmpty()) {
            field.setValue(LocalDate.parse(value));
        }
        return field;
    }

    Typed typed() {
        return new Typed(key.getValue().strip(), said(from.getValue()), said(until.getValue()));
    }

    @Nullable
    LocalDate until() {
        return until.getValue();
    }

    private static String said(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    void focus() {
        from.focus();
    }

    void setInvalid(boolean invalid) {
        from.setInvalid(invalid);
        until.setInvalid(invalid);
        if (invalid) {
            focus();
        }
    }
}
