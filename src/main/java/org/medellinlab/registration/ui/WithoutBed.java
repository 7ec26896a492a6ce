package org.medellinlab.registration.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medellinlab.registration.RoomingSheet;
import org.medellinlab.registration.RoomingSheet.Sleeper;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.SpokenDates;

/// Those from elsewhere who have no bed yet.
class WithoutBed extends Composite<Section> {

    WithoutBed(RoomingSheet sheet, Language reader, Consumer<Sleeper> give) {
        var hasRooms = sheet.houses().stream().anyMatch(house -> !house.rooms().isEmpty());
        var list = new UnorderedList();
        list.addClassName("stay-list");
        sheet.without().forEach(sleeper -> {
            var name = new Span(sleeper.name());
            name.addClassName("places-name");
            var about = new Span(
                    Stream.of(sleeper.city() == null ? null : sleeper.city().in(reader), dates(sleeper, reader))
                            .filter(Objects::nonNull)
                            .collect(Collectors.joining(" · ")));
            about.addClassName("soft");
            var item = new ListItem(new Div(name, about));
            if (hasRooms) {
                var button = new Button(getTranslation("stay.rooms.give"), click -> give.accept(sleeper));
                button.setAriaLabel(getTranslation("stay.rooms.give-one", sleeper.name()));
                button.addClassName("not-printed");
                item.add(button);
            }
            list.add(item);
        });
        var words = new Paragraph(getTranslation("stay.rooms.without-words"));
        words.addClassName("soft");
        getContent().addClassNames("card", "travel-untold");
        getContent()
                .add(new H2(getTranslation("stay.rooms.without", sheet.without().size())), words, list);
    }

    private String dates(Sleeper sleeper, Language reader) {
        var arrives = sleeper.arrives();
        var departs = sleeper.departs();
        return arrives == null && departs == null
                ? getTranslation("stay.rooms.no-dates")
                : getTranslation(
                        "stay.rooms.dates",
                        arrives == null ? "?" : SpokenDates.shortDay(arrives, reader),
                        departs == null ? "?" : SpokenDates.shortDay(departs, reader));
    }
}
