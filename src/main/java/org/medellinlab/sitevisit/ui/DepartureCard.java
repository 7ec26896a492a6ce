package org.medellinlab.sitevisit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.ui.StatusChip;
import org.medellinlab.shared.ui.StatusChip.Tone;
import org.medellinlab.sitevisit.VisitSheet.DepartureRow;

/// A departure of a visit: when, from where, in which language, how many seats; and the one thing to do about it.
class DepartureCard extends Section {

    /// What the reader may do with it.
    enum Choice {
        /// Only look.
        NONE,
        BOOK,
        CANCEL
    }

    /// What came of the last click, shown where it was made.
    ///
    /// @param others departures with seats, offered instead
    record Outcome(UUID departure, boolean good, String words, List<DepartureRow> others) {}

    DepartureCard(
            DepartureRow departure,
            Choice choice,
            @Nullable Outcome outcome,
            LocalDateTime now,
            VisitWords words,
            Consumer<UUID> book,
            Consumer<UUID> cancel) {
        addClassName("departure");
        var time = new H3(words.hours(departure));
        var head = new Div(time, state(departure, choice, now, words));
        head.addClassName("visit-head");
        add(head, new Paragraph(words.meeting(departure)));
        var guide = departure.guide();
        if (guide != null) {
            var line = new Paragraph(words.get("departure.guide", guide));
            line.addClassName("soft");
            add(line);
        }
        if (departure.bookable()) {
            add(new SeatsBar(departure, words.get("departure.taken", departure.taken(), departure.seats())));
        }
        if (!departure.hasLeft(now)) {
            if (choice == Choice.BOOK && departure.isOpen(now)) {
                var button = new Button(words.get("book", words.time(departure)), click -> book.accept(departure.id()));
                button.addThemeVariants(ButtonVariant.PRIMARY);
                button.setDisableOnClick(true);
                add(button);
            } else if (choice == Choice.CANCEL) {
                var button = new Button(words.get("cancel"), click -> cancel.accept(departure.id()));
                button.setDisableOnClick(true);
                add(button);
            }
        }
        if (outcome != null) {
            add(note(outcome, words, book));
        }
    }

    private static Component state(DepartureRow departure, Choice choice, LocalDateTime now, VisitWords words) {
        if (choice == Choice.CANCEL) {
            return new StatusChip(Tone.OK, words.get("mine"));
        }
        if (departure.hasLeft(now)) {
            return new StatusChip(Tone.NEUTRAL, words.get("state.left"));
        }
        if (!departure.bookable()) {
            return new StatusChip(Tone.INFO, words.get("state.everybody"));
        }
        return departure.left() == 0
                ? new StatusChip(Tone.DUE, words.get("state.full"))
                : new StatusChip(Tone.INFO, words.get("seats-left", departure.left()));
    }

    private static Component note(Outcome outcome, VisitWords words, Consumer<UUID> book) {
        var note = new Div(new Span(outcome.words()));
        note.addClassNames("departure-note", outcome.good() ? "good" : "bad");
        note.getElement().setAttribute("role", outcome.good() ? "status" : "alert");
        outcome.others()
                .forEach(other -> note.add(new Button(
                        words.get("book-other", words.time(other), words.meeting(other)),
                        click -> book.accept(other.id()))));
        return note;
    }
}
