package org.medellinlab.directory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.medellinlab.directory.DirectoryCard;
import org.medellinlab.directory.DirectoryField;
import org.medellinlab.directory.StaleCard;

/// Two people saved the same thing: each field on which they differ shows both, and one of them chooses. What only one
/// person touched is already chosen for them.
class VersionsDialog extends Dialog {

    private static final boolean MINE = true;

    private final Map<DirectoryField, RadioButtonGroup<Boolean>> choices = new EnumMap<>(DirectoryField.class);

    VersionsDialog(CardWords words, DirectoryCard base, StaleCard stale, Consumer<Map<DirectoryField, String>> save) {
        addClassName("directory-dialog");
        setCloseOnOutsideClick(false);
        setHeaderTitle(getTranslation("directory.edit.stale"));
        add(new Paragraph(getTranslation("directory.versions.words")));
        var mine = stale.mine();
        for (var field : stale.theirs().differences(mine)) {
            if (field.isFromMail()) {
                continue;
            }
            var group = new RadioButtonGroup<Boolean>();
            group.setLabel(words.label(field));
            group.setItems(!MINE, MINE);
            group.setItemLabelGenerator(whose -> whose
                    ? getTranslation("directory.versions.mine", words.value(base, field, mine.get(field)))
                    : getTranslation(
                            "directory.versions.theirs",
                            words.value(stale.theirs(), field, stale.theirs().get(field))));
            group.setValue(!Objects.equals(base.get(field), mine.get(field)));
            choices.put(field, group);
            add(group);
        }
        var keep = new Button(getTranslation("directory.save"), click -> {
            close();
            save.accept(stale.theirs().with(mine, field -> {
                var group = choices.get(field);
                return group != null && Boolean.TRUE.equals(group.getValue());
            }));
        });
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("directory.cancel"), click -> close()), keep);
    }
}
