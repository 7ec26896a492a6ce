package org.medellinlab.lab.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import org.medellinlab.lab.LabReading;
import org.medellinlab.lab.TravelMinutes;
import org.medellinlab.lab.TravelMinutes.Minutes;
import org.medellinlab.lab.VenueKeeping;
import org.medellinlab.lab.VenueRow;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.ui.Notices;

/// The minutes from one place to each other: entered, or estimated by the distance until somebody enters them.
class TravelCard extends Section {

    private final transient VenueKeeping keeping;
    private final transient LabReading reading;
    private final transient LabHere lab;
    private final transient List<VenueRow> places;
    private final transient Language reader;
    private final UnorderedList list = new UnorderedList();

    TravelCard(VenueKeeping keeping, LabReading reading, LabHere lab, List<VenueRow> places, Language reader) {
        addClassName("card");
        add(new H2(getTranslation("places.travel.title")));
        this.keeping = keeping;
        this.reading = reading;
        this.lab = lab;
        this.places = places;
        this.reader = reader;
        var words = new Paragraph(getTranslation("places.travel.words"));
        words.addClassName("soft");
        var from = new Select<VenueRow>();
        from.setLabel(getTranslation("places.travel.from"));
        from.setItems(places);
        from.setItemLabelGenerator(this::called);
        from.addValueChangeListener(change -> show(change.getValue()));
        list.addClassName("places-travel");
        add(words, from, list);
        from.setValue(places.getFirst());
    }

    private String called(VenueRow place) {
        return place.draft().name().in(reader);
    }

    private void show(VenueRow from) {
        list.removeAll();
        var travel = reading.travel(lab.id());
        places.stream().filter(to -> !to.id().equals(from.id())).forEach(to -> list.add(way(from, to, travel)));
    }

    private ListItem way(VenueRow from, VenueRow to, TravelMinutes travel) {
        var field = new IntegerField();
        field.setAriaLabel(getTranslation("places.travel.way", called(from), called(to)));
        field.setMin(1);
        field.setMax(VenueKeeping.MOST_MINUTES);
        field.setSuffixComponent(new Span(getTranslation("places.travel.minutes")));
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        var state = new Span();
        state.addClassName("soft");
        state.getElement().setAttribute("role", "status");
        tell(travel, from, to, field, state);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                save(from, to, field, state);
            }
        });
        var name = new Span(called(to));
        return new ListItem(name, new Div(field, state));
    }

    private void save(VenueRow from, VenueRow to, IntegerField field, Span state) {
        try {
            keeping.travel(lab.id(), from.id(), to.id(), field.getValue());
            tell(reading.travel(lab.id()), from, to, field, state);
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
    }

    private void tell(TravelMinutes travel, VenueRow from, VenueRow to, IntegerField field, Span state) {
        var entered = travel.entered(from.id(), to.id()).filter(minutes -> !minutes.estimated());
        field.setValue(entered.map(Minutes::minutes).orElse(null));
        var otherwise = travel.between(from.id(), to.id());
        field.setPlaceholder(
                otherwise.map(minutes -> String.valueOf(minutes.minutes())).orElse("?"));
        state.setText(getTranslation(
                source(entered, otherwise), otherwise.map(Minutes::minutes).orElse(0)));
    }

    private static String source(Optional<Minutes> entered, Optional<Minutes> otherwise) {
        if (entered.isPresent()) {
            return "places.travel.entered";
        }
        if (otherwise.isEmpty()) {
            return "places.travel.unknown";
        }
        return otherwise.get().estimated() ? "places.travel.estimated" : "places.travel.back";
    }
}
