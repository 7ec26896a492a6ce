package org.medellinlab.registration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import org.medellinlab.registration.GivingPlaces;
import org.medellinlab.registration.PlacesSheet;
import org.medellinlab.registration.PlacesSheet.Waiting;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.ui.Notices;
import org.medellinlab.shared.ui.StatusChip;
import org.medellinlab.shared.ui.StatusChip.Tone;

/// The places for delegates: taken, offered, free, and who waits.
class PlacesCard extends Composite<Section> {

    private final transient GivingPlaces giving;
    private final transient LabHere lab;
    private final Language reader;
    private boolean open;

    PlacesCard(GivingPlaces giving, LabHere lab, Language reader) {
        this.giving = giving;
        this.lab = lab;
        this.reader = reader;
        getContent().addClassNames("card", "places-card");
        show();
    }

    private void show() {
        var sheet = giving.sheet(lab.id());
        var card = getContent();
        card.removeAll();
        var settle = new Button(
                getTranslation("stay.places.settle"),
                click -> new PlacesDialog(giving, lab, sheet.settled(), this::show).open());
        var head = new Div(new H2(getTranslation("stay.places.title")), settle);
        head.addClassNames("row", "between");
        card.add(head);
        var places = sheet.settled().places();
        if (places == null) {
            card.add(new Paragraph(getTranslation("stay.places.no-limit", sheet.taken())));
        } else {
            card.add(numbers(sheet, places));
        }
        if (!sheet.waiting().isEmpty()) {
            var line = new Details(
                    getTranslation("stay.places.waiting", sheet.waiting().size()), line(sheet));
            line.setOpened(open);
            line.addOpenedChangeListener(change -> open = change.isOpened());
            card.add(line);
        }
    }

    private Component numbers(PlacesSheet sheet, int places) {
        var free = sheet.free() == null ? 0 : sheet.free();
        var words = getTranslation("stay.places.taken", sheet.taken(), places);
        var bar =
                new ProgressBar(0, Math.max(1, places), Math.min(sheet.taken() + sheet.offered(), Math.max(1, places)));
        bar.getElement().setAttribute("aria-label", words);
        var numbers = new Div(new Span(words));
        numbers.addClassName("row");
        if (sheet.offered() > 0) {
            numbers.add(new StatusChip(Tone.INFO, getTranslation("stay.places.offered", sheet.offered())));
        }
        numbers.add(
                free < 0
                        ? new StatusChip(Tone.DUE, getTranslation("stay.places.over", -free))
                        : new StatusChip(free == 0 ? Tone.WARN : Tone.OK, getTranslation("stay.places.free", free)));
        return new Div(bar, numbers);
    }

    private OrderedList line(PlacesSheet sheet) {
        var list = new OrderedList();
        list.addClassName("places-line");
        var first = true;
        for (var waiting : sheet.waiting()) {
            list.add(item(sheet, waiting, first));
            first = first && !waiting.isInLine();
        }
        return list;
    }

    /// @param first whether nobody in the line is ahead
    private ListItem item(PlacesSheet sheet, Waiting waiting, boolean first) {
        var name = new Span(waiting.name());
        name.addClassName("places-name");
        var organisation = waiting.organisation();
        var about = new Span((organisation == null ? "" : organisation.in(reader) + " · ")
                + getTranslation(
                        "stay.places.since", SpokenDates.day(waiting.since().toLocalDate(), reader)));
        about.addClassName("soft");
        var actions = new Div(chip(waiting));
        actions.addClassName("row");
        if (waiting.isInLine() && !first) {
            var up = new Button(
                    getTranslation("stay.places.up"),
                    click -> work(() -> giving.moveUp(lab.id(), waiting.invitation())));
            up.setAriaLabel(getTranslation("stay.places.up-one", waiting.name()));
            up.addThemeVariants(ButtonVariant.TERTIARY);
            actions.add(up);
        }
        if (waiting.offeredUntil() == null && (sheet.free() == null || sheet.free() > 0)) {
            var offer = new Button(
                    getTranslation("stay.places.offer"),
                    click -> work(() -> giving.offer(lab.id(), waiting.invitation())));
            offer.setAriaLabel(getTranslation("stay.places.offer-one", waiting.name()));
            actions.add(offer);
        }
        var who = new Div(name, about);
        return new ListItem(new Div(who, actions));
    }

    private StatusChip chip(Waiting waiting) {
        var until = waiting.offeredUntil();
        if (until != null) {
            return new StatusChip(
                    Tone.INFO,
                    getTranslation(
                            "stay.places.offered-until",
                            SpokenDates.shortDay(until.toLocalDate(), reader) + ", "
                                    + SpokenDates.time(until.toLocalTime())));
        }
        if (waiting.lapsed()) {
            return new StatusChip(Tone.NEUTRAL, getTranslation("stay.places.lapsed"));
        }
        return waiting.reachable()
                ? new StatusChip(Tone.WARN, getTranslation("invitation.state.WAITING"))
                : new StatusChip(Tone.DUE, getTranslation("stay.places.no-address"));
    }

    private void work(Runnable work) {
        try {
            work.run();
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
        show();
    }
}
