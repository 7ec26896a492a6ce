package org.medellinlab.sitevisit.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.UUID;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.ui.StatusChip;
import org.medellinlab.shared.ui.StatusChip.Tone;
import org.medellinlab.sitevisit.VisitSheet;
import org.medellinlab.sitevisit.VisitSheet.DepartureRow;

/// A visit in the list: what it is, where it goes, when groups leave and how many seats they have.
class VisitCard extends Section {

    VisitCard(VisitSheet visit, LabHere lab, Set<UUID> mine, LocalDateTime now, VisitWords words) {
        addClassNames("card", "visit-card");
        var title = new H3(
                new Anchor(lab.view("visits/" + visit.key()), visit.title().in(words.reader())));
        var head = new Div(title, chip(visit, mine, now, words));
        head.addClassName("visit-head");
        add(head);
        var summary = visit.summary();
        if (summary != null) {
            add(new Paragraph(summary.in(words.reader())));
        }
        add(soft(words.route(visit)), soft(words.places(visit.stops())));
        if (!visit.departures().isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("departure-lines");
            visit.departures().forEach(departure -> list.add(line(departure, mine, now, words)));
            add(list);
        }
    }

    private static Paragraph soft(String words) {
        var line = new Paragraph(words);
        line.addClassName("soft");
        return line;
    }

    private static ListItem line(DepartureRow departure, Set<UUID> mine, LocalDateTime now, VisitWords words) {
        var time = new Span(words.time(departure));
        time.addClassName("departure-time");
        var meeting = new Span(words.meeting(departure));
        meeting.addClassName("soft");
        var item = new ListItem(time, meeting);
        if (mine.contains(departure.id())) {
            item.add(new StatusChip(Tone.OK, words.get("mine")));
        } else if (departure.bookable() && !departure.hasLeft(now)) {
            item.add(new SeatsBar(departure, words.get("seats-left", departure.left())));
        }
        return item;
    }

    static StatusChip chip(VisitSheet visit, Set<UUID> mine, LocalDateTime now, VisitWords words) {
        var departures = visit.departures();
        if (departures.stream().anyMatch(d -> mine.contains(d.id()))) {
            return new StatusChip(Tone.OK, words.get("state.booked"));
        }
        if (departures.isEmpty()) {
            return new StatusChip(Tone.NEUTRAL, words.get("state.undated"));
        }
        if (departures.stream().allMatch(d -> d.hasLeft(now))) {
            return new StatusChip(Tone.NEUTRAL, words.get("state.left"));
        }
        if (departures.stream().noneMatch(DepartureRow::bookable)) {
            return new StatusChip(Tone.INFO, words.get("state.everybody"));
        }
        var left = departures.stream()
                .filter(d -> d.isOpen(now))
                .mapToInt(DepartureRow::left)
                .sum();
        var capacity = visit.capacity();
        if (capacity != null) {
            var taken = departures.stream().mapToInt(DepartureRow::taken).sum();
            left = Math.min(left, Math.max(0, capacity - taken));
        }
        return left == 0
                ? new StatusChip(Tone.DUE, words.get("state.full"))
                : new StatusChip(Tone.INFO, words.get("seats-left", left));
    }
}
