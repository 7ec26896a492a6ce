package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.DueOn;
import org.medellinlab.commitment.DueOn.Precision;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.ui.DayField;

/// By when, as precisely as one can say it: no date, a year, a half-year, a month or a day. Its value is what
/// [DueOn#stated()] says, or "".
class DueField extends CustomField<String> {

    private static final int MONTHS = 24;
    private static final int HALF_YEARS = 8;
    private static final int YEARS = 12;

    private final transient LocalDate today;
    private final Select<Precision> precision = new Select<>();
    private final Select<DueOn> term = new Select<>();
    private final DatePicker day = new DayField();
    private boolean filling;

    DueField(String label, LocalDate today, Messages messages, Language reader) {
        super("");
        this.today = today;
        setLabel(label);
        precision.setAriaLabel(label);
        precision.setEmptySelectionAllowed(true);
        precision.setEmptySelectionCaption(getTranslation("commitment.due.none"));
        precision.setPlaceholder(getTranslation("commitment.due.none"));
        precision.setItems(Precision.values());
        precision.setItemLabelGenerator(
                how -> getTranslation(how == null ? "commitment.due.none" : "commitment.due." + how));
        term.setAriaLabel(getTranslation("commitment.due.which"));
        term.setPlaceholder(getTranslation("commitment.due.which"));
        term.setItemLabelGenerator(due -> due == null ? "" : due.spoken(messages, reader));
        day.setAriaLabel(getTranslation("commitment.due.which"));
        day.setMin(today);
        day.setI18n(day.getI18n().setMinErrorMessage(getTranslation("commitment.refused.past")));
        precision.addValueChangeListener(change -> {
            if (!filling) {
                offer(change.getValue(), null);
                updateValue();
            }
        });
        term.addValueChangeListener(change -> told());
        day.addValueChangeListener(change -> told());
        offer(null, null);
        var both = new Div(precision, term, day);
        both.addClassName("due-field");
        add(both);
    }

    private void told() {
        if (!filling) {
            updateValue();
        }
    }

    /// Whether it was said how precisely, and not when.
    boolean isHalfSaid() {
        return precision.getValue() != null && isEmpty();
    }

    private void offer(@Nullable Precision how, @Nullable DueOn chosen) {
        term.setVisible(how != null && how != Precision.DAY);
        day.setVisible(how == Precision.DAY);
        if (how != null && how != Precision.DAY) {
            var terms = new ArrayList<>(terms(how));
            if (chosen != null && !terms.contains(chosen)) {
                terms.addFirst(chosen);
            }
            term.setItems(terms);
        }
    }

    /// From this year, half-year or month on.
    private List<DueOn> terms(Precision how) {
        var half = today.getMonthValue() > 6 ? 1 : 0;
        return switch (how) {
            case YEAR -> named(YEARS, i -> String.valueOf(today.getYear() + i));
            case HALF_YEAR -> named(HALF_YEARS, i -> today.getYear() + (half + i) / 2 + "-H" + ((half + i) % 2 + 1));
            case MONTH -> named(MONTHS, i -> YearMonth.from(today).plusMonths(i).toString());
            case DAY -> List.of();
        };
    }

    private static List<DueOn> named(int many, IntFunction<String> name) {
        return IntStream.range(0, many).mapToObj(name).map(DueOn::new).toList();
    }

    @Override
    protected String generateModelValue() {
        var how = precision.getValue();
        if (how == null) {
            return "";
        }
        return how == Precision.DAY
                ? Stream.ofNullable(day.getValue())
                        .map(LocalDate::toString)
                        .findFirst()
                        .orElse("")
                : Stream.ofNullable(term.getValue())
                        .map(DueOn::stated)
                        .findFirst()
                        .orElse("");
    }

    @Override
    protected void setPresentationValue(@Nullable String stated) {
        filling = true;
        try {
            var due = DueOn.parse(stated).orElse(null);
            var how = due == null ? null : due.precision();
            precision.setValue(how);
            offer(how, due);
            day.setValue(how == Precision.DAY && due != null ? due.lastDay() : null);
            if (how != null && how != Precision.DAY) {
                term.setValue(due);
            }
        } finally {
            filling = false;
        }
    }

    @Override
    public String getEmptyValue() {
        return "";
    }
}
