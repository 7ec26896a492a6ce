package org.medellinlab.sitevisit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDateTime;
import java.util.Optional;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.TodayCard;
import org.medellinlab.sitevisit.VisitSheet;
import org.medellinlab.sitevisit.VisitSheet.DepartureRow;
import org.medellinlab.sitevisit.Visits;

/// On Today of a host: who comes, how many, when and in which language.
@org.springframework.stereotype.Component
class MyGuestsCard implements TodayCard {

    private final Visits visits;
    private final Messages messages;

    MyGuestsCard(Visits visits, Messages messages) {
        this.visits = visits;
        this.messages = messages;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Component> card(Actor actor, LabHere lab, LocalDateTime now, Language reader) {
        var hosted = VisitReader.of(actor, lab).hosts();
        if (hosted.isEmpty()) {
            return Optional.empty();
        }
        var words = new VisitWords(messages, reader);
        var coming = visits.inside(lab.id()).stream()
                .filter(visit -> hosted.contains(visit.id()))
                .filter(visit ->
                        visit.departures().stream().anyMatch(d -> d.backAt().isAfter(now)))
                .toList();
        if (coming.isEmpty()) {
            return Optional.empty();
        }
        var card = new Card(words.get("today.guests"));
        coming.forEach(visit -> card.add(groups(visit, lab, now, words)));
        return Optional.of(card);
    }

    private static Component groups(VisitSheet visit, LabHere lab, LocalDateTime now, VisitWords words) {
        var title = new Paragraph(visit.title().in(words.reader()));
        title.addClassName("visit-today-title");
        var day = new Paragraph(words.day(visit.departures().getFirst()));
        day.addClassName("soft");
        var part = new Div(title, day);
        part.addClassName("visit-group");
        visit.departures().stream()
                .filter(d -> d.backAt().isAfter(now))
                .forEach(departure -> part.add(group(departure, words)));
        part.add(new Anchor(lab.view("visits/" + visit.key()), words.get("today.guests-list")));
        return part;
    }

    private static Component group(DepartureRow departure, VisitWords words) {
        var time = new Span(words.get("today.guests-leave", words.time(departure), words.meeting(departure)));
        var number = new Span(words.get("today.guests-number", departure.taken()));
        number.addClassName("departure-time");
        var line = new Div(time, number);
        line.addClassName("visit-head");
        return line;
    }
}
