package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.medellinlab.agenda.AbsenceDraft;
import org.medellinlab.agenda.AvailabilityKeeping;
import org.medellinlab.agenda.AvailabilityRow;
import org.medellinlab.agenda.VenueContacts;
import org.medellinlab.lab.HolidayKeeping;
import org.medellinlab.lab.LabReading;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.LabView;
import org.medellinlab.shared.ui.Notices;

/// When those who are needed and the places cannot be had, and the holidays of the host city.
@Route("labs/:lab/availability")
@PermitAll
class AvailabilityView extends LabView {

    private final transient AvailabilityKeeping keeping;
    private final transient VenueContacts contacts;
    private final transient HolidayKeeping holidays;
    private final transient LabReading reading;

    AvailabilityView(
            LabLocator labs,
            CurrentActor actors,
            AvailabilityKeeping keeping,
            VenueContacts contacts,
            HolidayKeeping holidays,
            LabReading reading) {
        super(labs, actors, "availability.title");
        this.keeping = keeping;
        this.contacts = contacts;
        this.holidays = holidays;
        this.reading = reading;
        addClassName("availability");
        setId("main");
    }

    @Override
    protected boolean isFor(Actor actor, LabHere lab) {
        return actor.is(Role.ORGANISER, lab.id());
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        refresh();
    }

    private void refresh() {
        removeAll();
        add(
                new H1(getTranslation("availability.title")),
                soft("availability.words"),
                people(),
                places(),
                new HolidaysCard(holidays, reading.sheet(lab().id()).orElseThrow(NotForYou::new), reader()));
    }

    private Card people() {
        var rows = keeping.people(lab().id());
        if (rows.isEmpty()) {
            return new Card(getTranslation("availability.people"), soft("availability.people.none"));
        }
        var list = list();
        rows.forEach(row -> list.add(line(
                row.name(),
                false,
                said(row),
                row.absences(),
                away -> keeping.personIsAway(lab().id(), row.who(), away),
                ask(row))));
        return new Card(getTranslation("availability.people"), list);
    }

    private Card places() {
        var venues = reading.venues(lab().id());
        var away = keeping.places(lab().id());
        var asked = contacts.of(lab().id());
        if (venues.isEmpty()) {
            return new Card(getTranslation("availability.places"), soft("availability.places.none"));
        }
        var list = list();
        venues.values()
                .forEach(venue -> list.add(line(
                        venue.draft().name().in(reader()),
                        true,
                        VenueContactWays.said(this, asked.get(venue.id())),
                        away.getOrDefault(venue.id(), List.of()),
                        absences -> keeping.placeIsAway(lab().id(), venue.id(), absences),
                        new VenueContactWays(contacts, lab().id(), venue, asked.get(venue.id()), reader())
                                .buttons(this::act))));
        return new Card(getTranslation("availability.places"), list);
    }

    private ListItem line(
            String name,
            boolean isPlace,
            String said,
            List<AbsenceDraft> absences,
            Consumer<List<AbsenceDraft>> save,
            Button... more) {
        var called = new Span(name);
        called.addClassName("availability-name");
        var when = new Span(
                absences.isEmpty()
                        ? getTranslation("availability.always")
                        : getTranslation(
                                "availability.away",
                                absences.stream().map(this::words).collect(Collectors.joining("; "))));
        var answered = new Span(said);
        answered.addClassName("soft");
        var edit = new Button(
                getTranslation("availability.edit"),
                click -> new AbsenceDialog(
                                name,
                                isPlace,
                                reading.sheet(lab().id())
                                        .orElseThrow(NotForYou::new)
                                        .days(),
                                absences,
                                reader(),
                                away -> act(() -> save.accept(away)))
                        .open());
        edit.setAriaLabel(getTranslation(isPlace ? "availability.place.edit-one" : "availability.edit-one", name));
        var ways = new Div(edit);
        ways.add(more);
        ways.addClassName("row");
        return new ListItem(new Div(called, when, answered), ways);
    }

    private String words(AbsenceDraft absence) {
        var day = SpokenDates.shortDay(absence.day(), reader());
        if (absence.isWholeDay()) {
            return day;
        }
        var hours = day + " " + SpokenDates.times(absence.starts(), absence.ends());
        return absence.runsPastMidnight() ? getTranslation("availability.night", hours) : hours;
    }

    private String said(AvailabilityRow row) {
        if (row.answeredAt() != null) {
            return getTranslation("availability.answered");
        }
        return row.askedAt() == null ? "" : getTranslation("availability.asked");
    }

    private Button ask(AvailabilityRow row) {
        var ask = new Button(
                getTranslation(row.askedAt() == null ? "availability.ask" : "availability.ask-again"),
                click -> act(() -> {
                    keeping.ask(lab().id(), row.who());
                    Notices.done(getTranslation("availability.sent", row.name()));
                }));
        ask.setAriaLabel(getTranslation("availability.ask-one", row.name()));
        return ask;
    }

    private void act(Runnable work) {
        try {
            work.run();
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
        refresh();
    }

    private Paragraph soft(String key) {
        var words = new Paragraph(getTranslation(key));
        words.addClassName("soft");
        return words;
    }

    private static UnorderedList list() {
        var list = new UnorderedList();
        list.addClassName("availability-list");
        return list;
    }
}
