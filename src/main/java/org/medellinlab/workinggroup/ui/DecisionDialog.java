package org.medellinlab.workinggroup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.directory.SeatRow;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SeatId;
import org.medellinlab.shared.ui.DayField;
import org.medellinlab.shared.ui.Notices;

/// Writes down a decision; with a seat that takes it on it becomes a provisional commitment.
class DecisionDialog extends Dialog {

    @FunctionalInterface
    interface Deciding {
        void decide(UUID id, String words, @Nullable SeatId seat, @Nullable LocalDate dueOn);
    }

    DecisionDialog(List<SeatRow> seats, Language reader, LocalDate today, Deciding deciding, Runnable done) {
        var id = Ids.next();
        setCloseOnOutsideClick(false); // a slip of the finger must not cost what was typed
        setHeaderTitle(getTranslation("workinggroup.meeting.decide"));
        setWidth("min(560px, 95vw)");
        var words = new TextArea(getTranslation("workinggroup.decision.words"));
        words.setMaxLength(1000);
        words.setMinRows(2);
        var seat = new Select<SeatRow>();
        seat.setLabel(getTranslation("workinggroup.decision.seat"));
        seat.setHelperText(getTranslation("workinggroup.decision.seat-hint"));
        seat.setEmptySelectionAllowed(true);
        seat.setItems(seats);
        seat.setItemLabelGenerator(one -> one == null ? "" : GroupKeepParts.label(one, reader));
        var due = new DayField(getTranslation("openspace.step.due"));
        due.setMin(today);
        due.setClearButtonVisible(true);
        var form = new Div(words, seat, due);
        form.addClassName("invite-form");
        add(form);
        var send = new Button(getTranslation("openspace.save"), click -> {
            try {
                deciding.decide(
                        id,
                        words.getValue(),
                        seat.getValue() == null ? null : seat.getValue().id(),
                        due.getValue());
                close();
                done.run();
            } catch (Refused refused) {
                Notices.refused(this, refused);
            }
        });
        send.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("openspace.cancel"), click -> close()), send);
    }
}
