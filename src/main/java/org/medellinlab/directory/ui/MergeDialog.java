package org.medellinlab.directory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.EnumMap;
import java.util.Map;
import org.medellinlab.directory.DirectoryCard;
import org.medellinlab.directory.DirectoryField;
import org.medellinlab.directory.Merging;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Refused;

/// Two that are one: what moves is counted, and for each field on which they differ somebody chooses what stays.
class MergeDialog extends Dialog {

    private static final boolean OF_GONE = true;

    private final Map<DirectoryField, RadioButtonGroup<Boolean>> choices = new EnumMap<>(DirectoryField.class);
    private final Paragraph problem = new Paragraph();

    MergeDialog(Merging merging, Merging.Preview preview, CardWords words, Runnable done) {
        addClassName("directory-dialog");
        setCloseOnOutsideClick(false);
        var kept = preview.kept();
        var gone = preview.gone();
        setHeaderTitle(getTranslation("directory.merge.title"));
        add(new Paragraph(
                getTranslation("directory.merge.words", named(kept, words.reader()), named(gone, words.reader()))));
        var moving = preview.rows().values().stream().mapToInt(n -> n).sum();
        add(new Paragraph(getTranslation("directory.merge.moving", moving)));
        for (var field : kept.differences(gone.values())) {
            if (field.isFromMail()) {
                continue;
            }
            var group = new RadioButtonGroup<Boolean>();
            group.setLabel(words.label(field));
            group.setItems(!OF_GONE, OF_GONE);
            group.setItemLabelGenerator(ofGone -> {
                var value =
                        ofGone ? words.value(gone, field, gone.get(field)) : words.value(kept, field, kept.get(field));
                return value.isEmpty() ? getTranslation("directory.merge.nothing") : value;
            });
            group.setValue(kept.get(field) == null); // what only one of them says is kept
            choices.put(field, group);
            add(group);
        }
        problem.addClassName("directory-problem");
        problem.getElement().setAttribute("role", "alert");
        add(problem);
        var merge = new Button(getTranslation("directory.merge.merge"), click -> {
            try {
                var values = kept.with(gone.values(), field -> {
                    // what is known of an address goes with it
                    var group = choices.get(field.isFromMail() ? DirectoryField.ADDRESS : field);
                    return group != null && Boolean.TRUE.equals(group.getValue());
                });
                merging.merge(preview, values, words.reader());
                close();
                done.run();
            } catch (Refused refused) {
                problem.setText(getTranslation(refused.key(), refused.arguments()));
            }
        });
        merge.addThemeVariants(ButtonVariant.PRIMARY);
        var other = new Button(getTranslation("directory.merge.other-way"), click -> {
            close();
            new MergeDialog(merging, merging.preview(kept.kind(), gone.key(), kept.key(), words.reader()), words, done)
                    .open();
        });
        getFooter().add(other, new Button(getTranslation("directory.cancel"), click -> close()), merge);
    }

    /// Two that are called the same are told apart by their keys.
    private static String named(DirectoryCard card, Language reader) {
        return card.name(reader) + " (" + card.key() + ")";
    }
}
