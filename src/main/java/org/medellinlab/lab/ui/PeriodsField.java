package org.medellinlab.lab.ui;

import com.vaadin.flow.component.AbstractCompositeField;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medellinlab.lab.PeriodValues;
import org.medellinlab.lab.PeriodValues.Typed;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.ui.Notices;

/// The reporting periods of a lab ([PeriodValues]), a line each. Those that are named stay as they are; another may be
/// written beside them.
class PeriodsField extends AbstractCompositeField<Div, PeriodsField, String> implements HasValidationProperties {

    private final transient Map<String, Integer> named;
    private final transient LocalDate first;
    private final Language reader;
    private final Div rows = new Div();
    private final Paragraph none = new Paragraph();
    private final Paragraph problem = new Paragraph();
    private boolean filling;

    /// @param named how often each is named, by its key
    /// @param first what the first one begins with, when there is none yet
    PeriodsField(Map<String, Integer> named, LocalDate first, Language reader) {
        super("");
        this.named = named;
        this.first = first;
        this.reader = reader;
        rows.addClassName("periods");
        none.setText(getTranslation("settings.lab.periods.none"));
        problem.addClassName("settings-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        getContent().addClassName("periods-field");
        getContent()
                .add(none, rows, problem, new Button(getTranslation("settings.lab.period.add"), click -> addNext()));
    }

    /// Shows it even when it is what was there before: a line that was begun goes.
    @Override
    public void setValue(String value) {
        super.setValue(value);
        setPresentationValue(value);
    }

    @Override
    protected void setPresentationValue(String value) {
        filling = true;
        rows.removeAll();
        PeriodValues.lines(value).forEach(line -> rows.add(row(line)));
        none.setVisible(rows.getComponentCount() == 0);
        filling = false;
    }

    private PeriodRow row(Typed line) {
        return new PeriodRow(line, named.getOrDefault(line.key(), 0), this::changed, this::remove);
    }

    /// The half-year after the last one.
    private void addNext() {
        var from = rows().stream()
                .flatMap(row -> Stream.ofNullable(row.until()))
                .max(LocalDate::compareTo)
                .map(last -> last.plusDays(1))
                .orElse(first);
        var until = from.getMonthValue() <= Month.JUNE.getValue()
                ? LocalDate.of(from.getYear(), Month.JUNE, 30)
                : LocalDate.of(from.getYear(), Month.DECEMBER, 31);
        var row = row(new Typed("", from.toString(), until.toString()));
        rows.add(row);
        row.focus();
        changed();
    }

    private void remove(PeriodRow row) {
        var place = rows.indexOf(row);
        rows.remove(row);
        changed();
        Notices.undoable(
                getTranslation("settings.lab.period.removed"), getTranslation("settings.lab.period.undo"), () -> {
                    rows.addComponentAtIndex(Math.min(place, rows.getComponentCount()), row);
                    changed();
                });
    }

    private void changed() {
        if (!filling) {
            none.setVisible(rows.getComponentCount() == 0);
            setModelValue(
                    PeriodValues.text(rows().stream().map(PeriodRow::typed).toList()), true);
        }
    }

    private List<PeriodRow> rows() {
        var all = new ArrayList<PeriodRow>();
        rows.getChildren().forEach(row -> all.add((PeriodRow) row));
        return all;
    }

    /// As it is read out: "3 jun 2017 – 31 dic 2017; …".
    String words(String value) {
        return PeriodValues.lines(value).stream()
                .map(line -> said(line.from()) + " – " + said(line.until()))
                .collect(Collectors.joining("; "));
    }

    private String said(String day) {
        return day.isEmpty()
                ? "?"
                : LocalDate.parse(day)
                        .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                                .withLocale(reader.locale()));
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        getContent().setEnabled(!readOnly);
    }

    @Override
    public void setErrorMessage(String words) {
        problem.setText(words);
    }

    @Override
    public String getErrorMessage() {
        return problem.getText();
    }

    /// Says what is wrong below all of them, and marks the line where it is.
    @Override
    public void setInvalid(boolean invalid) {
        problem.setVisible(invalid);
        var at = invalid
                ? PeriodValues.problem(getValue())
                        .map(PeriodValues.Problem::line)
                        .orElse(-1)
                : -1;
        var all = rows();
        for (var i = 0; i < all.size(); i++) {
            all.get(i).setInvalid(i == at);
        }
    }

    @Override
    public boolean isInvalid() {
        return problem.isVisible();
    }
}
