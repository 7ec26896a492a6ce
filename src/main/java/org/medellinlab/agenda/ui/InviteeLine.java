package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.medellinlab.agenda.InviteeRow;
import org.medellinlab.shared.ui.StatusChip;
import org.medellinlab.shared.ui.StatusChip.Tone;

/// One person who can be invited to an item: chosen or not, what they do in it, and what they were sent last.
class InviteeLine extends Div {

    InviteeLine(
            InviteeRow row,
            boolean isChosen,
            VersionNames moments,
            BiConsumer<InviteeRow, Boolean> choose,
            Consumer<InviteeRow> callOff) {
        addClassName("agenda-invitee");
        var parts = row.parts().isEmpty()
                ? row.own() ? " · " + getTranslation("agenda.invite.place") : ""
                : row.parts().stream()
                        .map(part -> getTranslation("agenda.role." + part))
                        .collect(Collectors.joining(", ", " · ", ""));
        var box = new Checkbox(row.name() + parts, isChosen);
        box.setEnabled(row.canBeInvited());
        box.addValueChangeListener(change -> choose.accept(row, change.getValue()));
        add(box);
        if (row.leftOut() != null) {
            add(new StatusChip(Tone.WARN, getTranslation("agenda.invite.left-out." + row.leftOut())));
        }
        var sent = row.sent();
        if (sent != null) {
            var said = new Span(getTranslation(
                    sent.calledOff() ? "agenda.invite.sent-off" : "agenda.invite.sent", moments.moment(sent.at())));
            said.addClassName("soft");
            add(said);
        }
        if (row.isInvited() && row.leftOut() == null) {
            var off = new Button(getTranslation("agenda.invite.call-off"), click -> callOff.accept(row));
            off.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            off.setAriaLabel(getTranslation("agenda.invite.call-off-of", row.name()));
            add(off);
        }
    }
}
