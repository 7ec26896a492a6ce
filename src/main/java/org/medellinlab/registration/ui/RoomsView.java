package org.medellinlab.registration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.medellinlab.registration.BedDraft;
import org.medellinlab.registration.Rooming;
import org.medellinlab.registration.RoomingSheet.Room;
import org.medellinlab.registration.RoomingSheet.Stay;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.ui.EmptyState;
import org.medellinlab.shared.ui.LabView;
import org.medellinlab.shared.ui.Notices;

/// Who sleeps where: places to sleep, their rooms, and who has which bed for which nights.
@Route("labs/:lab/stay/rooms")
@PermitAll
class RoomsView extends LabView implements HouseCard.Doing {

    private final transient Rooming rooming;
    private final Div said = new Div();
    private final Div houses = new Div();

    RoomsView(LabLocator labs, CurrentActor actors, Rooming rooming) {
        super(labs, actors, "stay.rooms.title");
        this.rooming = rooming;
        addClassName("stay");
        said.addClassNames("row", "stay-said", "not-printed");
        said.getElement().setAttribute("role", "status");
        houses.addClassName("travel-lists");
    }

    @Override
    protected boolean isFor(Actor actor, LabHere lab) {
        return actor.is(Role.ORGANISER, lab.id());
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        var id = lab().id();
        var reader = reader();
        var add = new Button(
                getTranslation("stay.rooms.add"),
                click -> HouseDialogs.house(this, null, draft -> rooming.add(id, draft))
                        .open());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        var paper = StayWays.paper(this, "rooms-" + lab().slug() + ".csv", () -> rooming.table(id, reader));
        var ways = new Div(paper, add);
        ways.addClassNames("row", "between", "not-printed");
        said.removeAll();
        add(
                new H1(getTranslation("stay.rooms.title")),
                StayWays.between(this, lab(), RoomsView.class),
                ways,
                said,
                houses);
        refresh();
    }

    @Override
    public void refresh() {
        houses.removeAll();
        var sheet = rooming.sheet(lab().id());
        if (sheet.houses().isEmpty()) {
            houses.add(new EmptyState(getTranslation("stay.rooms.empty")));
        }
        sheet.houses().forEach(house -> houses.add(new HouseCard(house, rooming, lab(), reader(), this)));
        if (!sheet.without().isEmpty()) {
            houses.add(new WithoutBed(
                    sheet,
                    reader(),
                    sleeper -> new BedDialog(rooming, lab(), sheet, sleeper, null, 0, null, reader(), this).open()));
        }
    }

    @Override
    public void give(Room room, int bed) {
        new BedDialog(rooming, lab(), rooming.sheet(lab().id()), null, room, bed, null, reader(), this).open();
    }

    @Override
    public void change(Room room, Stay stay) {
        new BedDialog(
                        rooming,
                        lab(),
                        rooming.sheet(lab().id()),
                        null,
                        room,
                        stay.draft().bed(),
                        stay,
                        reader(),
                        this)
                .open();
    }

    @Override
    public void takeOut(Stay stay) {
        try {
            var was = rooming.takeOut(lab().id(), stay.id());
            say(getTranslation("stay.rooms.taken-out", stay.name()), was);
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
        refresh();
    }

    private void say(String words, BedDraft was) {
        said.removeAll();
        var undo = new Button(getTranslation("stay.undo"), click -> {
            said.removeAll();
            try {
                rooming.put(lab().id(), was);
            } catch (Refused refused) {
                Notices.refused(this, refused);
            }
            refresh();
        });
        said.add(new Span(words), undo);
    }
}
