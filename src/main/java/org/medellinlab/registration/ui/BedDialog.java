package org.medellinlab.registration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medellinlab.registration.BedDraft;
import org.medellinlab.registration.Rooming;
import org.medellinlab.registration.RoomingSheet;
import org.medellinlab.registration.RoomingSheet.Room;
import org.medellinlab.registration.RoomingSheet.Sleeper;
import org.medellinlab.registration.RoomingSheet.Stay;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.ui.Notices;

/// Gives somebody a bed for some nights, or changes who has it and when. The nights are those between arrival and
/// departure until somebody says otherwise.
class BedDialog extends Dialog {

    /// A bed as it can be chosen.
    private record Bed(Room room, int number, String words) {}

    private final transient @Nullable Stay stay;
    private final ComboBox<Sleeper> who = new ComboBox<>();
    private final ComboBox<Bed> bed = new ComboBox<>();
    private final DatePicker first;
    private final DatePicker leaves;

    BedDialog(
            Rooming rooming,
            LabHere lab,
            RoomingSheet sheet,
            @Nullable Sleeper sleeper,
            @Nullable Room room,
            int number,
            @Nullable Stay stay,
            Language reader,
            HouseCard.Doing doing) {
        this.stay = stay;
        first = StayCalendar.day(this, "stay.rooms.first-night", lab, reader);
        leaves = StayCalendar.day(this, "stay.rooms.leaves-on", lab, reader);
        setHeaderTitle(stay == null ? getTranslation("stay.rooms.give") : stay.name());
        who.setLabel(getTranslation("stay.rooms.who"));
        who.setItems(sheet.everybody());
        who.setItemLabelGenerator(one ->
                one.name() + (one.city() == null ? "" : " · " + one.city().in(reader)));
        who.setVisible(stay == null);
        who.addValueChangeListener(change -> nights(change.getValue()));
        var beds = beds(sheet);
        bed.setLabel(getTranslation("stay.rooms.bed-column"));
        bed.setItems(beds);
        bed.setItemLabelGenerator(Bed::words);
        beds.stream()
                .filter(one -> room != null && one.room().id().equals(room.id()) && one.number() == number)
                .findFirst()
                .ifPresent(bed::setValue);
        who.setValue(sleeper);
        if (stay != null) {
            first.setValue(stay.draft().firstNight());
            leaves.setValue(stay.draft().leavesOn());
        }
        var form = new Div(who, bed, first, leaves);
        form.addClassName("invite-form");
        add(form);
        var save = new Button(getTranslation("stay.save"), click -> save(rooming, lab, doing));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("stay.cancel"), click -> close()), save);
    }

    private List<Bed> beds(RoomingSheet sheet) {
        var beds = new ArrayList<Bed>();
        for (var house : sheet.houses()) {
            for (var room : house.rooms()) {
                for (var number = 1; number <= room.room().beds(); number++) {
                    beds.add(new Bed(
                            room,
                            number,
                            getTranslation(
                                    "stay.rooms.bed-of",
                                    house.lodging().name(),
                                    room.room().name(),
                                    number)));
                }
            }
        }
        return beds;
    }

    private void nights(@Nullable Sleeper chosen) {
        if (chosen != null) {
            first.setValue(chosen.arrives());
            leaves.setValue(chosen.departs());
        }
    }

    private void save(Rooming rooming, LabHere lab, HouseCard.Doing doing) {
        if (!isComplete()) {
            return;
        }
        var person = stay == null ? who.getValue().person() : stay.draft().person();
        var draft = new BedDraft(
                bed.getValue().room().id(), bed.getValue().number(), person, first.getValue(), leaves.getValue());
        try {
            if (stay == null) {
                rooming.put(lab.id(), draft);
            } else {
                rooming.move(lab.id(), stay.id(), draft);
            }
            close();
            doing.refresh();
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
    }

    private boolean isComplete() {
        missing(who, stay == null && who.isEmpty(), "stay.rooms.refused.who");
        missing(bed, bed.isEmpty(), "stay.rooms.refused.which");
        missing(first, first.isEmpty(), "stay.rooms.refused.day");
        var order = !first.isEmpty() && !leaves.isEmpty() && !first.getValue().isBefore(leaves.getValue());
        missing(leaves, leaves.isEmpty() || order, order ? "stay.rooms.refused.order" : "stay.rooms.refused.day");
        return !who.isInvalid() && !bed.isInvalid() && !first.isInvalid() && !leaves.isInvalid();
    }

    private void missing(com.vaadin.flow.component.HasValidation field, boolean isMissing, String problem) {
        if (isMissing) {
            field.setErrorMessage(getTranslation(problem));
        }
        field.setInvalid(isMissing || (field instanceof DatePicker day && isFar(day)));
    }

    private static boolean isFar(DatePicker day) {
        var value = day.getValue();
        return value != null
                && ((day.getMin() != null && value.isBefore(day.getMin()))
                        || (day.getMax() != null && value.isAfter(day.getMax())));
    }
}
