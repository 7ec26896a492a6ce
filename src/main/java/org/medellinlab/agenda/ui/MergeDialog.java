package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.medellinlab.agenda.AgendaField;
import org.medellinlab.agenda.AgendaItemForm;
import org.medellinlab.agenda.StaleEdit;

/// Two people saved one item: each field on which they differ shows both, and one of them chooses. What only one
/// person touched is already chosen for them.
class MergeDialog extends Dialog {

    /// Whose version of a field is kept.
    enum Whose {
        THEIRS,
        MINE
    }

    private final Map<AgendaField, RadioButtonGroup<Whose>> choices = new EnumMap<>(AgendaField.class);

    MergeDialog(ItemWords words, AgendaItemForm base, StaleEdit stale, Consumer<AgendaItemForm> save) {
        addClassName("agenda-dialog");
        setCloseOnOutsideClick(false);
        setHeaderTitle(getTranslation("agenda.merge.title"));
        add(new Paragraph(getTranslation("agenda.merge.words")));
        var theirs = AgendaItemForm.of(stale.theirs());
        var mine = stale.mine();
        for (var field : AgendaField.values()) {
            if (field.differs(theirs, mine)) {
                add(choice(words, field, base, theirs, mine));
            }
        }
        var keep = new Button(getTranslation("agenda.save"), click -> {
            close();
            save.accept(theirs.with(mine, this::isMine));
        });
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("agenda.cancel"), click -> close()), keep);
    }

    private RadioButtonGroup<Whose> choice(
            ItemWords words, AgendaField field, AgendaItemForm base, AgendaItemForm theirs, AgendaItemForm mine) {
        var group = new RadioButtonGroup<Whose>();
        group.setLabel(words.field(field));
        group.setItems(Whose.values());
        group.setItemLabelGenerator(whose -> whose == Whose.MINE
                ? getTranslation("agenda.merge.mine", words.value(field, mine))
                : getTranslation("agenda.merge.theirs", words.value(field, theirs)));
        group.setValue(field.differs(base, mine) ? Whose.MINE : Whose.THEIRS);
        choices.put(field, group);
        return group;
    }

    private boolean isMine(AgendaField field) {
        var group = choices.get(field);
        return group != null && group.getValue() == Whose.MINE;
    }
}
