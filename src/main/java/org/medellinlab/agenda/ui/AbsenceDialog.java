package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.medellinlab.agenda.AbsenceDraft;
import org.medellinlab.agenda.PartOfDay;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NightHours;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.ui.HourField;

/// When somebody or some place cannot be had: a line a day, the whole of it or from an hour to an hour.
class AbsenceDialog extends Dialog {

    private final transient Language reader;
    private final String whole;
    private final transient List<Line> lines = new ArrayList<>();

    AbsenceDialog(
            String name,
            boolean isPlace,
            List<LocalDate> days,
            List<AbsenceDraft> absences,
            Language reader,
            Consumer<List<AbsenceDraft>> save) {
        this.reader = reader;
        whole = isPlace ? "availability.place.whole" : "availability.whole";
        addClassName("absence-dialog");
        setCloseOnOutsideClick(false); // a slip of the finger must not cost what was typed
        setHeaderTitle(getTranslation(isPlace ? "availability.place.dialog" : "availability.dialog", name));
        add(new Paragraph(getTranslation("availability.dialog.words")));
        var all = new TreeSet<>(days);
        absences.forEach(absence -> all.add(absence.day()));
        for (var day : all) {
            var ofDay = absences.stream()
                    .filter(absence -> absence.day().equals(day))
                    .toList();
            // a day with two gaps has two lines
            (ofDay.isEmpty()
                            ? List.of(Optional.<AbsenceDraft>empty())
                            : ofDay.stream().map(Optional::of).toList())
                    .forEach(absence -> {
                        var line = new Line(day, absence, whole, reader, this::another);
                        lines.add(line);
                        add(line);
                    });
        }
        var keep = new Button(getTranslation("availability.save"), click -> {
            var away = lines.stream().flatMap(line -> line.read().stream()).toList();
            if (lines.stream().noneMatch(Line::complain)) {
                close();
                save.accept(away);
            }
        });
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("availability.cancel"), click -> close()), keep);
    }

    /// One more gap on the same day.
    private void another(Line before) {
        var line = new Line(before.day, Optional.empty(), whole, reader, this::another);
        lines.add(lines.indexOf(before) + 1, line);
        addComponentAtIndex(indexOf(before) + 1, line);
        line.from.focus();
    }

    private static class Line extends Div {

        private final transient LocalDate day;
        private final transient Optional<AbsenceDraft> known;
        private final Checkbox whole = new Checkbox();
        private final TimePicker from = new HourField();
        private final TimePicker until = new HourField();

        Line(LocalDate day, Optional<AbsenceDraft> absence, String wholeKey, Language reader, Consumer<Line> more) {
            this.day = day;
            known = absence;
            addClassName("absence-line");
            var spoken = SpokenDates.day(day, reader);
            whole.setLabel(getTranslation(wholeKey, spoken));
            from.setLabel(getTranslation("availability.from"));
            from.setAriaLabel(getTranslation("availability.from-on", spoken));
            until.setLabel(getTranslation("availability.until"));
            until.setAriaLabel(getTranslation("availability.until-on", spoken));
            from.setStep(Duration.ofMinutes(30));
            until.setStep(Duration.ofMinutes(30));
            absence.ifPresent(now -> {
                whole.setValue(now.isWholeDay());
                if (!now.isWholeDay()) {
                    from.setValue(now.starts());
                    until.setValue(now.ends());
                }
            });
            enable();
            sayTheDayAfter();
            from.addValueChangeListener(change -> sayTheDayAfter());
            until.addValueChangeListener(change -> sayTheDayAfter());
            whole.addValueChangeListener(change -> enable());
            var ways = new Div(
                    way(PartOfDay.MORNING, spoken),
                    way(PartOfDay.AFTERNOON, spoken),
                    small("availability.more", "availability.more-on", spoken, () -> more.accept(this)));
            ways.addClassName("row");
            add(whole, from, until, ways);
        }

        private Button way(PartOfDay part, String spoken) {
            return small("availability.only." + part, "availability.only-on." + part, spoken, () -> {
                whole.setValue(false);
                part.away(day).ifPresent(away -> {
                    from.setValue(away.starts());
                    until.setValue(away.ends());
                });
            });
        }

        private Button small(String key, String aria, String spoken, Runnable work) {
            var button = new Button(getTranslation(key), click -> work.run());
            button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            button.setAriaLabel(getTranslation(aria, spoken));
            return button;
        }

        private void enable() {
            from.setEnabled(!whole.getValue());
            until.setEnabled(!whole.getValue());
        }

        private void sayTheDayAfter() {
            until.setHelperText(
                    read().filter(away -> away.runsPastMidnight() && NightHours.arePossible(away.starts(), away.ends()))
                                    .isPresent()
                            ? getTranslation("availability.until-night")
                            : null);
        }

        private Optional<AbsenceDraft> read() {
            if (whole.getValue()) {
                return Optional.of(AbsenceDraft.wholeDay(day));
            }
            return from.getValue() == null || until.getValue() == null
                    ? Optional.empty()
                    : Optional.of(written(new AbsenceDraft(day, from.getValue(), until.getValue())));
        }

        /// What is as it was stays so, with the night that was said of it.
        private AbsenceDraft written(AbsenceDraft now) {
            return known.filter(before -> before.isAtTheHoursOf(now)).orElse(now);
        }

        /// Whether the hours make no sense; then it says so.
        private boolean complain() {
            var wrong = !whole.getValue() && (from.getValue() == null) != (until.getValue() == null);
            var turned = !whole.getValue()
                    && from.getValue() != null
                    && until.getValue() != null
                    && !NightHours.arePossible(from.getValue(), until.getValue());
            until.setInvalid(wrong || turned);
            until.setErrorMessage(getTranslation("availability.problem.hours"));
            return wrong || turned;
        }
    }
}
