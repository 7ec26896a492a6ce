package org.medellinlab.workinggroup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;
import org.medellinlab.workinggroup.OpenSpaceBoard;

/// Gives a topic a time and a place by hand, or takes it off the board.
class SpotDialog extends Dialog {

    record Spot(OpenSpaceBoard.Slot slot, OpenSpaceBoard.Place place) {}

    private final Select<OpenSpaceBoard.Slot> slot = new Select<>();
    private final Select<OpenSpaceBoard.Place> place = new Select<>();

    SpotDialog(OpenSpaceBoard board, OpenSpaceBoard.Topic topic, Language reader, Consumer<@Nullable Spot> sender) {
        setHeaderTitle(getTranslation("openspace.move-one", topic.title()));
        slot.setLabel(getTranslation("openspace.field.slot"));
        slot.setItems(board.slots());
        slot.setItemLabelGenerator(one -> TopicCard.when(one, reader));
        place.setLabel(getTranslation("openspace.field.place"));
        place.setItems(board.places());
        place.setItemLabelGenerator(OpenSpaceBoard.Place::name);
        board.slots().stream()
                .filter(one -> one.id().equals(topic.slot()))
                .findFirst()
                .ifPresent(slot::setValue);
        board.places().stream()
                .filter(one -> one.id().equals(topic.place()))
                .findFirst()
                .ifPresent(place::setValue);
        var hint = new Paragraph(getTranslation("openspace.move-hint"));
        hint.addClassName("soft");
        var form = new Div(hint, slot, place);
        form.addClassName("invite-form");
        add(form);
        var save = new Button(getTranslation("openspace.put"), click -> {
            slot.setInvalid(slot.isEmpty());
            place.setInvalid(place.isEmpty());
            if (!slot.isEmpty() && !place.isEmpty()) {
                close();
                sender.accept(new Spot(slot.getValue(), place.getValue()));
            }
        });
        slot.setErrorMessage(getTranslation("openspace.refused.which-slot"));
        place.setErrorMessage(getTranslation("openspace.refused.which-place"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("openspace.cancel"), click -> close()));
        if (topic.isPlaced()) {
            getFooter().add(new Button(getTranslation("openspace.take-off"), click -> {
                close();
                sender.accept(null);
            }));
        }
        getFooter().add(save);
    }
}
