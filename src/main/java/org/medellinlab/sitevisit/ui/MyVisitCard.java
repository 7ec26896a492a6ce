package org.medellinlab.sitevisit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.StatusChip;
import org.medellinlab.shared.ui.StatusChip.Tone;
import org.medellinlab.shared.ui.TodayCard;
import org.medellinlab.sitevisit.VisitBooking;
import org.medellinlab.sitevisit.VisitSheet;
import org.medellinlab.sitevisit.VisitSheet.DepartureRow;
import org.medellinlab.sitevisit.Visits;

/// On Today of who chooses visits: where the next one leaves, or that one is still to be chosen.
@org.springframework.stereotype.Component
class MyVisitCard implements TodayCard {

    private static final long COUNTED_MINUTES = 180;

    /// A departure with its visit.
    private record Leaving(VisitSheet visit, DepartureRow departure) {
        LocalDate day() {
            return departure.leavesAt().toLocalDate();
        }
    }

    private final Visits visits;
    private final VisitBooking booking;
    private final Messages messages;

    MyVisitCard(Visits visits, VisitBooking booking, Messages messages) {
        this.visits = visits;
        this.booking = booking;
        this.messages = messages;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Component> card(Actor actor, LabHere lab, LocalDateTime now, Language reader) {
        if (!VisitReader.of(actor, lab).books()) {
            return Optional.empty();
        }
        var words = new VisitWords(messages, reader);
        var mine = booking.mine(lab.id());
        var all = visits.inside(lab.id()).stream()
                .flatMap(visit -> visit.departures().stream().map(d -> new Leaving(visit, d)))
                .sorted(Comparator.comparing((Leaving l) -> l.departure().leavesAt()))
                .toList();
        var next = all.stream()
                .filter(l -> mine.contains(l.departure().id())
                        && l.departure().backAt().isAfter(now))
                .findFirst();
        var open = openOnFreeDay(all, mine, now);
        if (next.isPresent()) {
            return Optional.of(booked(next.get(), open, lab, now, words));
        }
        return open.isEmpty() ? Optional.empty() : Optional.of(choose(open, lab, words));
    }

    /// What can still be booked on the first day on which the person has no seat yet.
    private static List<Leaving> openOnFreeDay(List<Leaving> all, Set<UUID> mine, LocalDateTime now) {
        var taken = all.stream()
                .filter(l -> mine.contains(l.departure().id()))
                .map(Leaving::day)
                .toList();
        var open = all.stream()
                .filter(l -> l.departure().isOpen(now) && !taken.contains(l.day()))
                .toList();
        return open.stream().filter(l -> l.day().equals(open.getFirst().day())).toList();
    }

    private static Component booked(
            Leaving next, List<Leaving> open, LabHere lab, LocalDateTime now, VisitWords words) {
        var departure = next.departure();
        var card = new Card(words.get("today.mine"));
        var place = new Div(new Paragraph(next.visit().title().in(words.reader())), soft(when(departure, now, words)));
        place.addClassName("visit-today-place");
        var row = new Div(place);
        row.addClassName("visit-head");
        var minutes = Duration.between(now, departure.leavesAt()).toMinutes();
        if (minutes < 0) {
            row.add(new StatusChip(Tone.INFO, words.get("today.under-way")));
        } else if (minutes <= COUNTED_MINUTES) {
            card.addClassName("visit-today"); // loud only when it is time to go
            var count = new Span(Long.toString(minutes));
            count.addClassName("count");
            var left = new Div(count, new Span(words.get("today.minutes-to-go", minutes)));
            left.addClassName("visit-today-count");
            row.add(left);
        }
        card.add(row, new Paragraph(words.meeting(departure)));
        var ways = new Div(link(lab.view("visits/" + next.visit().key()), words.get("today.my-place"), "way"));
        ways.addClassName("row");
        card.add(ways);
        if (!open.isEmpty()) {
            card.add(link(
                    lab.view("visits"),
                    words.get("today.also-choose", words.day(open.getFirst().departure())),
                    "soft"));
        }
        return card;
    }

    private static Component choose(List<Leaving> open, LabHere lab, VisitWords words) {
        var card = new Card(words.get("today.choose"));
        card.add(new Paragraph(
                words.get("today.choose-for", words.day(open.getFirst().departure()))));
        open.stream().map(Leaving::visit).distinct().forEach(visit -> {
            var left = open.stream()
                    .filter(l -> l.visit().equals(visit))
                    .mapToInt(l -> l.departure().left())
                    .sum();
            var line = new Div(
                    link(lab.view("visits/" + visit.key()), visit.title().in(words.reader()), "visit-link"),
                    new StatusChip(Tone.INFO, words.get("seats-left", left)));
            line.addClassName("visit-head");
            card.add(line);
        });
        card.add(link(lab.view("visits"), words.get("visit.all"), "way"));
        return card;
    }

    private static String when(DepartureRow departure, LocalDateTime now, VisitWords words) {
        return departure.leavesAt().toLocalDate().equals(now.toLocalDate())
                ? words.hours(departure)
                : SpokenDates.day(departure.leavesAt().toLocalDate(), words.reader()) + " · " + words.hours(departure);
    }

    private static Anchor link(String address, String words, String className) {
        var link = new Anchor(address, words);
        link.addClassName(className);
        return link;
    }

    private static Paragraph soft(String words) {
        var line = new Paragraph(words);
        line.addClassName("soft");
        return line;
    }
}
