package org.medellinlab.sitevisit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.StatusChip;
import org.medellinlab.shared.ui.StatusChip.Tone;
import org.medellinlab.shared.ui.TodayCard;
import org.medellinlab.sitevisit.BoardingLists;
import org.medellinlab.sitevisit.VisitSheet;
import org.medellinlab.sitevisit.VisitSheet.DepartureRow;
import org.medellinlab.sitevisit.Visits;

/// On Today of an organiser: how the next day's departures fill, and who has no seat yet.
@org.springframework.stereotype.Component
class SeatsTodayCard implements TodayCard {

    private final Visits visits;
    private final BoardingLists boarding;
    private final Messages messages;

    SeatsTodayCard(Visits visits, BoardingLists boarding, Messages messages) {
        this.visits = visits;
        this.boarding = boarding;
        this.messages = messages;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public Optional<Component> card(Actor actor, LabHere lab, LocalDateTime now, Language reader) {
        if (!VisitReader.of(actor, lab).organises()) {
            return Optional.empty();
        }
        var words = new VisitWords(messages, reader);
        var all = visits.inside(lab.id());
        return all.stream()
                .flatMap(visit -> visit.departures().stream())
                .filter(d -> d.bookable() && !d.hasLeft(now))
                .map(d -> d.leavesAt().toLocalDate())
                .min(LocalDate::compareTo)
                .map(day -> card(all, day, lab, now, words));
    }

    private Component card(List<VisitSheet> all, LocalDate day, LabHere lab, LocalDateTime now, VisitWords words) {
        var card = new Card(words.get("today.seats", SpokenDates.day(day, words.reader())));
        for (var visit : all) {
            for (var departure : visit.departures()) {
                if (departure.bookable()
                        && !departure.hasLeft(now)
                        && departure.leavesAt().toLocalDate().equals(day)) {
                    card.add(bar(visit, departure, lab, words));
                }
            }
        }
        var missing = boarding.withoutSeatOn(lab.id(), day);
        if (missing.isEmpty()) {
            card.add(new StatusChip(Tone.OK, words.get("today.everybody-booked")));
        } else {
            var names = new UnorderedList();
            missing.forEach(name -> names.add(new ListItem(name)));
            card.add(new StatusChip(Tone.WARN, words.get("today.not-booked", missing.size())));
            card.add(new Details(words.get("today.not-booked-who"), names));
        }
        return card;
    }

    private static Component bar(VisitSheet visit, DepartureRow departure, LabHere lab, VisitWords words) {
        var title = new Anchor(
                lab.view("visits/" + visit.key()),
                words.time(departure) + " · " + visit.title().in(words.reader()));
        title.addClassName("visit-link");
        var taken = words.get("departure.taken", departure.taken(), departure.seats());
        var line = new Div(title, new SeatsBar(departure, taken));
        line.addClassName("seats-line");
        return line;
    }
}
