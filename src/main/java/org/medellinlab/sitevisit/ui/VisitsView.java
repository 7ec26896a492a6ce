package org.medellinlab.sitevisit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.ui.EmptyState;
import org.medellinlab.shared.ui.LabView;
import org.medellinlab.sitevisit.VisitBooking;
import org.medellinlab.sitevisit.VisitSheet;
import org.medellinlab.sitevisit.Visits;

/// The visits of a lab by day: what still leaves first, what has left below.
@Route("labs/:lab/visits")
@PermitAll
class VisitsView extends LabView {

    private final transient Visits visits;
    private final transient VisitBooking booking;
    private final transient Messages messages;
    private final transient Clock clock;

    VisitsView(
            LabLocator labs, CurrentActor actors, Visits visits, VisitBooking booking, Messages messages, Clock clock) {
        super(labs, actors, "sitevisit.visits.title");
        this.visits = visits;
        this.booking = booking;
        this.messages = messages;
        this.clock = clock;
        addClassName("visits");
        setId("main");
    }

    @Override
    protected boolean isFor(Actor actor, LabHere lab) {
        return VisitReader.of(actor, lab).takesPart();
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        var words = new VisitWords(messages, reader());
        var now = lab().now(clock);
        var all = visits.inside(lab().id());
        var mine = booking.mine(lab().id());
        add(new H1(words.get("visits.title")));
        if (all.isEmpty()) {
            add(new EmptyState(words.get("visits.empty")));
            return;
        }
        if (VisitReader.of(actor(), lab()).books()) {
            add(new Paragraph(words.get("visits.lead")));
        }
        byHeading(all, now, words).forEach((heading, ofHeading) -> {
            var cards = new Div();
            cards.addClassName("visit-cards");
            ofHeading.forEach(visit -> cards.add(new VisitCard(visit, lab(), mine, now, words)));
            add(new H2(heading), cards);
        });
    }

    private static Map<String, List<VisitSheet>> byHeading(List<VisitSheet> all, LocalDateTime now, VisitWords words) {
        var headings = new LinkedHashMap<String, List<VisitSheet>>();
        all.stream()
                .filter(visit -> !isOver(visit, now))
                .forEach(visit -> headings.computeIfAbsent(heading(visit, words), h -> new ArrayList<>())
                        .add(visit));
        var over = all.stream().filter(visit -> isOver(visit, now)).toList();
        if (!over.isEmpty()) {
            headings.put(words.get("visits.past"), over);
        }
        return headings;
    }

    private static boolean isOver(VisitSheet visit, LocalDateTime now) {
        return !visit.departures().isEmpty()
                && visit.departures().stream().allMatch(d -> !d.backAt().isAfter(now));
    }

    private static String heading(VisitSheet visit, VisitWords words) {
        return visit.departures().isEmpty()
                ? words.get("visits.undated")
                : words.day(visit.departures().getFirst());
    }
}
