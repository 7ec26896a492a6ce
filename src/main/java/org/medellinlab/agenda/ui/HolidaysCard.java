package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import org.medellinlab.lab.HolidayKeeping;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.ui.DayField;
import org.medellinlab.shared.ui.Notices;

/// The holidays of the host city: on them a warning stands in the timetable.
class HolidaysCard extends Section {

    private final transient HolidayKeeping keeping;
    private final transient LabSheet lab;
    private final transient Language reader;
    private final UnorderedList list = new UnorderedList();
    private final DatePicker day;
    private final TextField name;

    HolidaysCard(HolidayKeeping keeping, LabSheet lab, Language reader) {
        this.keeping = keeping;
        this.lab = lab;
        this.reader = reader;
        addClassName("card");
        list.addClassName("availability-list");
        day = new DayField(getTranslation("availability.holiday.day"));
        day.setInitialPosition(lab.draft().firstDay());
        name = new TextField(getTranslation("availability.holiday.name"));
        name.setMaxLength(HolidayKeeping.LONGEST_NAME);
        var add = new Button(getTranslation("availability.holiday.add"), click -> add());
        var form = new Div(day, name, add);
        form.addClassNames("row", "availability-form");
        var words = new Paragraph(
                getTranslation("availability.holiday.words", lab.hostCityName().in(reader)));
        words.addClassName("soft");
        add(new H2(getTranslation("availability.holidays")), words, list, form);
        refresh();
    }

    private void refresh() {
        list.removeAll();
        keeping.of(lab.id()).forEach(holiday -> {
            var words = new Div(new Span(SpokenDates.dayAndYear(holiday.day(), reader)), new Span(holiday.name()));
            var out = new Button(getTranslation("availability.holiday.remove"), click -> {
                act(() -> keeping.remove(lab.id(), holiday.id()));
                day.setValue(holiday.day());
                name.setValue(holiday.name());
            });
            out.setAriaLabel(getTranslation("availability.holiday.remove-one", holiday.name()));
            list.add(new ListItem(words, out));
        });
    }

    private void add() {
        day.setInvalid(day.isEmpty());
        day.setErrorMessage(getTranslation("availability.holiday.problem.day"));
        if (day.isEmpty()) {
            return;
        }
        act(() -> {
            keeping.add(lab.id(), Objects.requireNonNull(day.getValue()), name.getValue());
            day.clear();
            name.clear();
        });
    }

    private void act(Runnable work) {
        try {
            work.run();
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
        refresh();
    }
}
