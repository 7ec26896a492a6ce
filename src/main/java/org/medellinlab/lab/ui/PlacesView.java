package org.medellinlab.lab.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medellinlab.lab.LabReading;
import org.medellinlab.lab.VenueKeeping;
import org.medellinlab.lab.VenueKeeping.Removed;
import org.medellinlab.lab.VenueRow;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.ui.EmptyState;
import org.medellinlab.shared.ui.LabView;
import org.medellinlab.shared.ui.Notices;
import org.medellinlab.shared.ui.PlacesMap;

/// The places of a lab and the minutes between them.
@Route("labs/:lab/places")
@PermitAll
class PlacesView extends LabView {

    private final transient VenueKeeping keeping;
    private final transient LabReading reading;
    private final Div said = new Div();
    private final Div places = new Div();

    PlacesView(LabLocator labs, CurrentActor actors, VenueKeeping keeping, LabReading reading) {
        super(labs, actors, "places.title");
        this.keeping = keeping;
        this.reading = reading;
        addClassName("places");
        setId("main");
        said.addClassName("row");
        said.getElement().setAttribute("role", "status");
        places.addClassName("places-all");
    }

    @Override
    protected boolean isFor(Actor actor, LabHere lab) {
        return actor.is(Role.ORGANISER, lab.id());
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        var fresh = new Button(getTranslation("places.new"), click -> edit(null));
        fresh.addThemeVariants(ButtonVariant.PRIMARY);
        var head = new Div(new H1(getTranslation("places.title")), fresh);
        head.addClassNames("row", "between");
        said.removeAll();
        add(head, said, places);
        refresh();
    }

    private void refresh() {
        places.removeAll();
        var all = List.copyOf(reading.venues(lab().id()).values());
        if (all.isEmpty()) {
            places.add(new EmptyState(getTranslation("places.empty")));
            return;
        }
        var onTheMap = all.stream().filter(place -> place.draft().isOnTheMap()).toList();
        if (!onTheMap.isEmpty()) {
            var map = new PlacesMap(getTranslation("places.map"));
            map.addClassName("places-map");
            map.setPlaces(onTheMap.stream().map(this::pin).toList());
            map.addPlaceClickListener(click -> all.stream()
                    .filter(place -> place.id().toString().equals(click.place()))
                    .findFirst()
                    .ifPresent(this::edit));
            places.add(map);
        }
        var list = new Div();
        list.addClassName("places-list");
        all.forEach(place -> list.add(new PlaceCard(place, reader(), () -> edit(place), () -> remove(place))));
        places.add(list);
        if (all.size() > 1) {
            places.add(new TravelCard(keeping, reading, lab(), all, reader()));
        }
    }

    private PlacesMap.Place pin(VenueRow place) {
        var draft = place.draft();
        return PlacesMap.Place.of(
                place.id().toString(),
                Objects.requireNonNull(draft.latitude()),
                Objects.requireNonNull(draft.longitude()),
                draft.name().in(reader()));
    }

    private void edit(@Nullable VenueRow place) {
        new PlaceDialog(keeping, lab(), place, this::refresh).open();
    }

    private void remove(VenueRow place) {
        said.removeAll();
        try {
            var removed = keeping.remove(lab().id(), place.id());
            var undo = new Button(getTranslation("places.undo"), click -> restore(removed));
            said.add(
                    new Span(getTranslation(
                            "places.removed", place.draft().name().in(reader()))),
                    undo);
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
        refresh();
    }

    private void restore(Removed removed) {
        said.removeAll();
        try {
            keeping.restore(lab().id(), removed);
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
        refresh();
    }
}
