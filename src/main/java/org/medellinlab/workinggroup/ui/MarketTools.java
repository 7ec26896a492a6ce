package org.medellinlab.workinggroup.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.ui.HourField;
import org.medellinlab.shared.ui.Needed;
import org.medellinlab.shared.ui.Notices;
import org.medellinlab.workinggroup.OpenSpaceArranging;
import org.medellinlab.workinggroup.OpenSpaceBoard;

/// For who runs the Open Space: its times and places, and the rule that fills them, in words.
class MarketTools extends Composite<Div> {

    private final transient OpenSpaceArranging arranging;
    private final transient LabHere lab;
    private final Language reader;
    private final transient Runnable refresh;
    private final UnorderedList slots = new UnorderedList();
    private final UnorderedList places = new UnorderedList();

    MarketTools(OpenSpaceArranging arranging, LabHere lab, Language reader, Runnable refresh) {
        this.arranging = arranging;
        this.lab = lab;
        this.reader = reader;
        this.refresh = refresh;
        var arrange = new Button(getTranslation("openspace.arrange"), click -> arrange());
        var rule = new OrderedList();
        for (var line = 1; line <= 3; line++) {
            rule.add(new ListItem(getTranslation("openspace.rule." + line)));
        }
        var times = new Div(slotForm(), slots);
        times.addClassName("market-tool");
        var rooms = new Div(placeForm(), places);
        rooms.addClassName("market-tool");
        var both = new Div(times, rooms);
        both.addClassName("market-tools-both");
        var tools = new Details(getTranslation("openspace.times-and-places"), both);
        getContent().add(arrange, new Details(getTranslation("openspace.rule"), rule), tools);
        getContent().addClassNames("card", "market-tools", "not-printed");
        list();
    }

    private void arrange() {
        work(() -> {
            var without = arranging.arrange(lab.id());
            Notices.done(getTranslation("openspace.arranged", without));
        });
    }

    private Div slotForm() {
        var day = new Select<LocalDate>();
        day.setLabel(getTranslation("openspace.field.day"));
        day.setItems(lab.firstDay().datesUntil(lab.lastDay().plusDays(1)).toList());
        day.setItemLabelGenerator(one -> SpokenDates.day(one, reader));
        day.setValue(lab.lastDay());
        var starts = new HourField(getTranslation("openspace.field.starts"));
        starts.setValue(LocalTime.of(10, 0));
        var minutes = new IntegerField(getTranslation("openspace.field.minutes"));
        minutes.setValue(45);
        var add = new Button(getTranslation("openspace.add-slot"), click -> {
            if (Needed.are(starts, minutes)) {
                var number = (int) ChronoUnit.DAYS.between(lab.firstDay(), day.getValue()) + 1;
                work(() -> {
                    arranging.addSlot(lab.id(), number, starts.getValue(), minutes.getValue());
                    starts.setValue(starts.getValue().plusMinutes(minutes.getValue()));
                });
            }
        });
        return form("openspace.times", day, starts, minutes, add);
    }

    private Div placeForm() {
        var name = new TextField(getTranslation("openspace.field.place-name"));
        name.setMaxLength(120);
        var capacity = new IntegerField(getTranslation("openspace.field.capacity"));
        var add = new Button(getTranslation("openspace.add-place"), click -> {
            if (Needed.are(name)) {
                work(() -> {
                    arranging.addPlace(lab.id(), name.getValue(), capacity.getValue());
                    name.clear();
                    capacity.clear();
                });
            }
        });
        return form("openspace.places", name, capacity, add);
    }

    private Div form(String heading, com.vaadin.flow.component.Component... fields) {
        var form = new Div(fields);
        form.addClassName("market-form");
        return new Div(new H3(getTranslation(heading)), form);
    }

    private void list() {
        slots.removeAll();
        places.removeAll();
        var board = arranging.board(lab.id());
        board.slots().forEach(slot -> slots.add(line(TopicCard.when(slot, reader), () -> remove(slot))));
        board.places()
                .forEach(place -> places.add(line(
                        place.capacity() == null
                                ? place.name()
                                : getTranslation("openspace.place-for", place.name(), place.capacity()),
                        () -> work(() -> arranging.removePlace(lab.id(), place.id())))));
    }

    private void remove(OpenSpaceBoard.Slot slot) {
        work(() -> arranging.removeSlot(lab.id(), slot.id()));
    }

    private ListItem line(String words, Runnable removal) {
        var remove = new Button(getTranslation("openspace.remove"), click -> removal.run());
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(getTranslation("openspace.remove") + ": " + words);
        var item = new ListItem(new Span(words), remove);
        item.addClassName("row");
        return item;
    }

    private void work(Runnable work) {
        try {
            work.run();
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
        list();
        refresh.run();
    }
}
