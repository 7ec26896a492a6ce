package org.medellinlab.registration.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medellinlab.registration.CheckInRow;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.ui.StatusChip;
import org.medellinlab.shared.ui.StatusChip.Tone;

/// Everybody who is expected, with a square to tick on paper and a button to press on the screen.
class CheckInList extends Composite<Div> {

    private final transient Consumer<CheckInRow> arrive;
    private final transient Consumer<CheckInRow> takeBack;
    private final Language reader;
    private final transient @Nullable LabHere letsInto;

    /// @param letsInto the lab into which the reader may let somebody whose mail does not arrive; absent for who may
    /// not
    CheckInList(
            Language reader, Consumer<CheckInRow> arrive, Consumer<CheckInRow> takeBack, @Nullable LabHere letsInto) {
        this.reader = reader;
        this.letsInto = letsInto;
        this.arrive = arrive;
        this.takeBack = takeBack;
        getContent().addClassName("check-in-list");
    }

    void show(List<CheckInRow> rows, String sought) {
        getContent().removeAll();
        var list = new UnorderedList();
        rows.stream().filter(row -> plain(words(row)).contains(plain(sought))).forEach(row -> list.add(line(row)));
        if (list.getChildren().findAny().isEmpty()) {
            getContent().add(new Span(getTranslation("registration.checkin.no-match")));
        }
        getContent().add(list);
    }

    private String words(CheckInRow row) {
        return row.person().name() + " " + house(row);
    }

    private String house(CheckInRow row) {
        var organisation = row.person().organisation();
        return organisation == null ? "" : organisation.in(reader);
    }

    private ListItem line(CheckInRow row) {
        var square = new Span();
        square.addClassName("tick");
        square.getElement().setAttribute("aria-hidden", "true");
        var name = new Span(row.person().name());
        name.addClassName("mixing-name");
        var house = new Span(house(row));
        house.addClassName("soft");
        var who = new Div(name, house);
        if (letsInto != null) {
            var letIn = new Anchor(
                    letsInto.view("let-in/" + row.person().id()), getTranslation("registration.checkin.let-in"));
            letIn.setAriaLabel(getTranslation(
                    "registration.checkin.let-in-one", row.person().name()));
            letIn.addClassNames("check-in-let-in", "not-printed");
            who.add(letIn);
        }
        var arrived = row.arrivedAt();
        var item = new ListItem(square, who);
        if (arrived == null) {
            var button = new Button(getTranslation("registration.checkin.arrived"), click -> arrive.accept(row));
            button.setAriaLabel(getTranslation(
                    "registration.checkin.arrived-one", row.person().name()));
            item.add(button);
        } else {
            var undo = new Button(getTranslation("registration.checkin.undo"), click -> takeBack.accept(row));
            undo.addThemeVariants(ButtonVariant.TERTIARY);
            undo.setAriaLabel(
                    getTranslation("registration.checkin.undo-one", row.person().name()));
            var state = new Div(
                    new StatusChip(
                            Tone.OK,
                            getTranslation("registration.checkin.here", SpokenDates.time(arrived.toLocalTime()))),
                    undo);
            state.addClassName("row");
            item.add(state);
        }
        return item;
    }

    private static String plain(String words) {
        return Normalizer.normalize(words.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
