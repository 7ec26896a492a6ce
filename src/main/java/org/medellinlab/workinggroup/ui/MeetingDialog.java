package org.medellinlab.workinggroup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.ui.DayField;
import org.medellinlab.shared.ui.Notices;
import org.medellinlab.workinggroup.MeetingDraft;
import org.medellinlab.workinggroup.MeetingSheet;

/// Announces a meeting, or moves it.
class MeetingDialog extends Dialog {

    private final UUID id;
    private final DatePicker day;
    private final TimePicker time;
    private final IntegerField minutes;
    private final TextField place;
    private final TextArea agenda;

    MeetingDialog(
            @Nullable MeetingSheet meeting, LabHere lab, Language reader, Clock clock, Consumer<MeetingDraft> sender) {
        id = meeting == null ? Ids.next() : meeting.id();
        setHeaderTitle(
                getTranslation(meeting == null ? "workinggroup.meeting.announce" : "workinggroup.meeting.change"));
        setWidth("min(560px, 95vw)");
        day = new DayField(getTranslation("workinggroup.meeting.day"));
        day.setMin(lab.today(clock));
        time = new TimePicker(
                getTranslation("workinggroup.meeting.hour", lab.zone().getId()));
        time.setStep(Duration.ofMinutes(15));
        time.setLocale(Language.PT.locale()); // 24 hours, as the agenda is printed
        minutes = new IntegerField(getTranslation("openspace.field.minutes"));
        place = new TextField(getTranslation("workinggroup.meeting.place"));
        place.setMaxLength(300);
        agenda = new TextArea(getTranslation("workinggroup.meeting.agenda"));
        agenda.setMaxLength(10_000);
        agenda.setMinRows(4);
        day.setValue(
                meeting == null
                        ? lab.today(clock).plusWeeks(1)
                        : meeting.startsAt().toLocalDate());
        time.setValue(meeting == null ? LocalTime.of(9, 0) : meeting.startsAt().toLocalTime());
        minutes.setValue(meeting == null ? 60 : meeting.length());
        if (meeting != null) {
            place.setValue(Objects.requireNonNullElse(meeting.place(), ""));
            agenda.setValue(Objects.requireNonNullElse(meeting.agenda(), ""));
        }
        var form = new Div(day, time, minutes, place, agenda);
        form.addClassName("invite-form");
        add(form);
        var send = new Button(getTranslation("workinggroup.meeting.send"), click -> send(sender));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("openspace.cancel"), click -> close()), send);
    }

    private void send(Consumer<MeetingDraft> sender) {
        day.setInvalid(day.isEmpty());
        time.setInvalid(time.isEmpty());
        minutes.setInvalid(minutes.isEmpty());
        if (day.isEmpty() || time.isEmpty() || minutes.isEmpty()) {
            return;
        }
        try {
            sender.accept(new MeetingDraft(
                    id,
                    day.getValue().atTime(time.getValue()),
                    minutes.getValue(),
                    place.getValue(),
                    agenda.getValue()));
            close();
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
    }
}
