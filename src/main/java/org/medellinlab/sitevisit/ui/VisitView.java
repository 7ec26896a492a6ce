package org.medellinlab.sitevisit.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.EmptyState;
import org.medellinlab.shared.ui.LabView;
import org.medellinlab.sitevisit.BoardingLists;
import org.medellinlab.sitevisit.VisitBooking;
import org.medellinlab.sitevisit.VisitFull;
import org.medellinlab.sitevisit.VisitSheet;
import org.medellinlab.sitevisit.Visits;
import org.medellinlab.sitevisit.ui.DepartureCard.Choice;
import org.medellinlab.sitevisit.ui.DepartureCard.Outcome;

/// One visit: its departures with a seat to book, the route as a story, and for who receives it the boarding list.
@Route("labs/:lab/visits/:visit")
@PermitAll
class VisitView extends LabView {

    private final transient Visits visits;
    private final transient VisitBooking booking;
    private final transient BoardingLists boarding;
    private final transient Messages messages;
    private final transient Clock clock;
    private transient @Nullable VisitSheet visit;

    VisitView(
            LabLocator labs,
            CurrentActor actors,
            Visits visits,
            VisitBooking booking,
            BoardingLists boarding,
            Messages messages,
            Clock clock) {
        super(labs, actors, "sitevisit.visits.title");
        this.visits = visits;
        this.booking = booking;
        this.boarding = boarding;
        this.messages = messages;
        this.clock = clock;
        addClassName("visit");
        setId("main");
    }

    @Override
    protected boolean isFor(Actor actor, LabHere lab) {
        return VisitReader.of(actor, lab).takesPart();
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        build(event.getRouteParameters().get("visit").orElseThrow(NotForYou::new), null);
    }

    private void build(String key, @Nullable Outcome outcome) {
        var sheet = visits.oneInside(lab().id(), key).orElseThrow(NotForYou::new);
        visit = sheet;
        removeAll();
        var words = new VisitWords(messages, reader());
        var back = new Anchor(lab().view("visits"), words.get("visit.all"));
        back.addClassName("back");
        add(back, head(sheet, words));
        var parts = new Div(departures(sheet, outcome, words), route(sheet, words));
        parts.addClassName("visit-parts");
        add(parts);
        if (VisitReader.of(actor(), lab()).seesBoarding(sheet.id())) {
            add(boardingLists(sheet, words));
        }
    }

    private Div head(VisitSheet sheet, VisitWords words) {
        var head = new Div(new H1(sheet.title().in(reader())));
        head.addClassName("visit-title");
        var summary = sheet.summary();
        if (summary != null) {
            var lead = new Paragraph(summary.in(reader()));
            lead.addClassName("lead");
            head.add(lead);
        }
        var capacity = sheet.capacity();
        var facts = new Paragraph(
                capacity == null
                        ? words.route(sheet)
                        : words.route(sheet) + " · " + words.get("visit.capacity", capacity));
        facts.addClassName("soft");
        head.add(facts);
        return head;
    }

    private Card departures(VisitSheet sheet, @Nullable Outcome outcome, VisitWords words) {
        var title = sheet.departures().isEmpty()
                ? words.get("visit.departures")
                : words.get("visit.departures-on", words.day(sheet.departures().getFirst()));
        var card = new Card(title);
        if (sheet.departures().isEmpty()) {
            card.add(new EmptyState(words.get("visit.no-departures")));
        }
        var me = VisitReader.of(actor(), lab());
        var mine = booking.mine(lab().id());
        var booked = sheet.departures().stream().anyMatch(d -> mine.contains(d.id()));
        for (var departure : sheet.departures()) {
            var choice =
                    mine.contains(departure.id()) ? Choice.CANCEL : me.books() && !booked ? Choice.BOOK : Choice.NONE;
            var itsOwn = outcome != null && outcome.departure().equals(departure.id()) ? outcome : null;
            card.add(new DepartureCard(departure, choice, itsOwn, lab().now(clock), words, this::book, this::cancel));
        }
        return card;
    }

    private Card route(VisitSheet sheet, VisitWords words) {
        return new Card(words.get("visit.route"), new RouteStory(sheet.stops(), words));
    }

    private Card boardingLists(VisitSheet sheet, VisitWords words) {
        var lists = boarding.ofVisit(lab().id(), sheet.id());
        var card = new Card(words.get("boarding.title", sheet.title().in(reader())));
        card.addClassName("boarding-lists");
        sheet.departures().forEach(d -> card.add(new BoardingCard(d, lists.getOrDefault(d.id(), List.of()), words)));
        var print = new Button(
                words.get("boarding.print"),
                new Icon(VaadinIcon.PRINT),
                click -> UI.getCurrent().getPage().executeJs("window.print()"));
        print.addClassName("not-printed");
        card.add(print);
        return card;
    }

    private void book(UUID departure) {
        act(departure, () -> booking.book(lab().id(), departure), "booked");
    }

    private void cancel(UUID departure) {
        act(departure, () -> booking.cancel(lab().id(), departure), "cancelled");
    }

    private void act(UUID departure, Runnable action, String doneKey) {
        var words = new VisitWords(messages, reader());
        Outcome outcome;
        try {
            action.run();
            outcome = new Outcome(departure, true, words.get(doneKey), List.of());
        } catch (VisitFull full) {
            outcome = new Outcome(departure, false, words.refusal(full), full.others());
        } catch (Refused refused) {
            outcome = new Outcome(departure, false, words.refusal(refused), List.of());
        }
        build(Objects.requireNonNull(visit).key(), outcome);
    }

    @Override
    public String getPageTitle() {
        return visit == null
                ? super.getPageTitle()
                : visit.title().in(reader()) + " · " + lab().name().in(reader());
    }
}
