package org.medellinlab.registration.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.temporal.ChronoUnit;
import org.medellinlab.registration.Rooming;
import org.medellinlab.registration.RoomingSheet.House;
import org.medellinlab.registration.RoomingSheet.Room;
import org.medellinlab.registration.RoomingSheet.Stay;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.ui.Notices;
import org.medellinlab.shared.ui.StatusChip;
import org.medellinlab.shared.ui.StatusChip.Tone;

/// A place to sleep with its rooms and beds.
class HouseCard extends Composite<Section> {

    /// What can be done with a bed.
    interface Doing {
        void give(Room room, int bed);

        void change(Room room, Stay stay);

        void takeOut(Stay stay);

        void refresh();
    }

    private final transient House house;
    private final transient Rooming rooming;
    private final transient LabHere lab;
    private final Language reader;
    private final transient Doing doing;

    HouseCard(House house, Rooming rooming, LabHere lab, Language reader, Doing doing) {
        this.house = house;
        this.rooming = rooming;
        this.lab = lab;
        this.reader = reader;
        this.doing = doing;
        var beds = house.rooms().stream().mapToInt(room -> room.room().beds()).sum();
        var number = new Span(getTranslation("stay.rooms.size", house.rooms().size(), beds));
        number.addClassName("soft");
        var head = new Div(new H2(house.lodging().name()), number);
        head.addClassNames("row", "between");
        getContent().addClassNames("card", "house-card");
        getContent().add(head);
        if (house.lodging().address() != null) {
            var address = new Paragraph(house.lodging().address());
            address.addClassName("soft");
            getContent().add(address);
        }
        var rooms = new Div();
        rooms.addClassName("house-rooms");
        house.rooms().forEach(room -> rooms.add(room(room)));
        getContent().add(rooms, actions());
    }

    private Div actions() {
        var add = new Button(
                getTranslation("stay.rooms.add-room"),
                click -> HouseDialogs.room(doing, null, draft -> rooming.addRoom(lab.id(), house.id(), draft))
                        .open());
        add.setAriaLabel(
                getTranslation("stay.rooms.add-room-to", house.lodging().name()));
        var edit = quiet(
                "stay.rooms.edit",
                house.lodging().name(),
                () -> HouseDialogs.house(doing, house.lodging(), draft -> rooming.change(lab.id(), house.id(), draft))
                        .open());
        var row = new Div(add, edit);
        if (house.rooms().isEmpty()) {
            row.add(quiet(
                    "stay.rooms.remove",
                    house.lodging().name(),
                    () -> work(() -> rooming.remove(lab.id(), house.id()))));
        }
        row.addClassNames("row", "not-printed");
        return row;
    }

    private Div room(Room room) {
        var name = room.room().name();
        var edit = quiet(
                "stay.rooms.edit",
                name,
                () -> HouseDialogs.room(doing, room.room(), draft -> rooming.changeRoom(lab.id(), room.id(), draft))
                        .open());
        var ways = new Div(edit);
        var head = new Div(new H3(getTranslation("stay.rooms.room-name", name)), ways);
        head.addClassNames("row", "between");
        if (room.stays().isEmpty()) {
            ways.add(quiet("stay.rooms.remove", name, () -> work(() -> rooming.removeRoom(lab.id(), room.id()))));
        }
        var beds = new OrderedList();
        beds.addClassName("house-beds");
        for (var bed = 1; bed <= room.room().beds(); bed++) {
            beds.add(bed(room, bed));
        }
        var box = new Div(head, beds);
        box.addClassName("house-room");
        return box;
    }

    private ListItem bed(Room room, int bed) {
        var item = new ListItem();
        var label = new Span(getTranslation("stay.rooms.bed", bed));
        label.addClassName("soft");
        item.add(label);
        room.in(bed).forEach(stay -> item.add(stay(room, stay)));
        if (room.in(bed).isEmpty()) {
            item.addClassName("free");
        }
        var give = quiet("stay.rooms.give", null, () -> doing.give(room, bed));
        give.setAriaLabel(getTranslation("stay.rooms.give-bed", bed, room.room().name()));
        item.add(give);
        return item;
    }

    private Div stay(Room room, Stay stay) {
        var name = new Button(stay.name(), click -> doing.change(room, stay));
        name.addThemeVariants(ButtonVariant.TERTIARY);
        name.setAriaLabel(getTranslation("stay.rooms.change-one", stay.name()));
        var first = stay.draft().firstNight();
        var leaves = stay.draft().leavesOn();
        var nights = new Span(getTranslation(
                "stay.rooms.nights",
                SpokenDates.shortDay(first, reader),
                SpokenDates.shortDay(leaves, reader),
                ChronoUnit.DAYS.between(first, leaves)));
        nights.addClassName("soft");
        var box = new Div(name, nights);
        box.addClassName("bed-stay");
        stay.doubts().forEach(doubt -> box.add(new StatusChip(Tone.WARN, getTranslation("stay.rooms.doubt." + doubt))));
        box.add(quiet("stay.rooms.take-out", stay.name(), () -> doing.takeOut(stay)));
        return box;
    }

    private Button quiet(String key, @org.jspecify.annotations.Nullable String of, Runnable work) {
        var button = new Button(getTranslation(key), click -> work.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("not-printed");
        if (of != null) {
            button.setAriaLabel(getTranslation(key) + ": " + of);
        }
        return button;
    }

    private void work(Runnable work) {
        try {
            work.run();
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
        doing.refresh();
    }
}
