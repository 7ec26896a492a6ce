package org.medellinlab.workinggroup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.ui.DayField;
import org.medellinlab.shared.ui.HourField;
import org.medellinlab.shared.ui.Notices;

/// Asks which of some days suits.
class PollDialog extends Dialog {

    @FunctionalInterface
    interface Asking {
        void ask(UUID id, List<LocalDateTime> days, int minutes, String words);
    }

    private static final int MOST = 10;

    private final transient LabHere lab;
    private final Language reader;
    private final transient Clock clock;
    private final List<DatePicker> days = new ArrayList<>();
    private final List<TimePicker> times = new ArrayList<>();
    private final Div rows = new Div();

    PollDialog(LabHere lab, Language reader, Clock clock, Asking asking) {
        this.lab = lab;
        this.reader = reader;
        this.clock = clock;
        var id = Ids.next();
        setCloseOnOutsideClick(false); // a slip of the finger must not cost what was typed
        setHeaderTitle(getTranslation("workinggroup.poll.ask"));
        setWidth("min(560px, 95vw)");
        var words = new TextField(getTranslation("workinggroup.poll.words"));
        words.setMaxLength(1000);
        var minutes = new IntegerField(getTranslation("openspace.field.minutes"));
        minutes.setValue(60);
        rows.addClassName("invite-form");
        for (var i = 0; i < 3; i++) {
            addDay();
        }
        var more = new Button(getTranslation("workinggroup.poll.more"), click -> addDay());
        more.addThemeVariants(ButtonVariant.TERTIARY);
        var form = new Div(words, minutes, rows, more);
        form.addClassName("invite-form");
        add(form);
        var send = new Button(getTranslation("workinggroup.poll.ask-send"), click -> {
            try {
                asking.ask(id, chosen(), minutes.getValue() == null ? 0 : minutes.getValue(), words.getValue());
                close();
            } catch (Refused refused) {
                Notices.refused(this, refused);
            }
        });
        send.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("openspace.cancel"), click -> close()), send);
    }

    private void addDay() {
        if (days.size() == MOST) {
            return;
        }
        var day = new DayField(getTranslation("workinggroup.poll.day", days.size() + 1));
        day.setMin(lab.today(clock));
        var time = new HourField(
                getTranslation("workinggroup.meeting.hour", lab.city().in(Language.of(getLocale()))));
        time.setValue(LocalTime.of(9, 0));
        days.add(day);
        times.add(time);
        rows.add(GroupKeepParts.form(day, time));
    }

    private List<LocalDateTime> chosen() {
        var chosen = new ArrayList<LocalDateTime>();
        for (var i = 0; i < days.size(); i++) {
            if (!days.get(i).isEmpty() && !times.get(i).isEmpty()) {
                chosen.add(days.get(i).getValue().atTime(times.get(i).getValue()));
            }
        }
        return chosen;
    }
}
