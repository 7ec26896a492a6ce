package org.medellinlab.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.medellinlab.shared.StaleValues;

/// Two people saved the same form: each field on which they differ shows both, and one of them chooses. What only one
/// person touched is already chosen for them.
public class VersionsDialog extends Dialog {

    private static final boolean MINE = true;

    private final Map<String, RadioButtonGroup<Boolean>> choices = new LinkedHashMap<>();

    /// Where words are taken up again over which somebody else has written meanwhile: what is chosen stands in the
    /// fields and is not saved yet.
    static VersionsDialog takingUp(
            FormFields fields,
            Map<String, String> base,
            StaleValues stale,
            Map<String, String> mine,
            Consumer<Map<String, String>> take) {
        return new VersionsDialog("shared.versions.take", fields, base, stale, mine, take);
    }

    /// @param base what both began with
    /// @param mine what was to be saved and was not
    /// @param save takes the values chosen, to be saved over theirs
    public VersionsDialog(
            FormFields fields,
            Map<String, String> base,
            StaleValues stale,
            Map<String, String> mine,
            Consumer<Map<String, String>> save) {
        this("shared.versions.save", fields, base, stale, mine, save);
    }

    private VersionsDialog(
            String done,
            FormFields fields,
            Map<String, String> base,
            StaleValues stale,
            Map<String, String> mine,
            Consumer<Map<String, String>> save) {
        setCloseOnOutsideClick(false);
        setHeaderTitle(getTranslation("shared.versions.title"));
        setWidth("min(680px, 95vw)");
        var body = new Div(new Paragraph(getTranslation("shared.versions.words")));
        body.addClassName("settings-versions");
        add(body);
        for (var name : fields.names()) {
            var ours = mine.getOrDefault(name, "");
            var theirs = stale.theirs().getOrDefault(name, "");
            if (!ours.equals(theirs)) {
                var group = new RadioButtonGroup<Boolean>();
                group.setLabel(fields.label(name));
                group.setItems(!MINE, MINE);
                group.setItemLabelGenerator(whose -> whose
                        ? getTranslation("shared.versions.mine", said(fields.words(name, ours)))
                        : getTranslation("shared.versions.theirs", said(fields.words(name, theirs))));
                group.setValue(!Objects.equals(base.getOrDefault(name, ""), ours));
                choices.put(name, group);
                body.add(group);
            }
        }
        var keep = new Button(getTranslation(done), click -> {
            close();
            var merged = new LinkedHashMap<>(stale.theirs());
            choices.forEach((name, group) -> {
                if (Boolean.TRUE.equals(group.getValue())) {
                    merged.put(name, mine.getOrDefault(name, ""));
                }
            });
            save.accept(merged);
        });
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shared.versions.back"), click -> close()), keep);
    }

    private String said(String value) {
        return value.isEmpty() ? getTranslation("shared.versions.nothing") : value;
    }
}
