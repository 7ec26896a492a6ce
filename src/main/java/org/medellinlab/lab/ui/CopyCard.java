package org.medellinlab.lab.ui;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.medellinlab.lab.CopiedPart;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.FieldGrid;
import org.medellinlab.shared.ui.FormFields;

/// Which earlier lab a new one is like, and what is copied from it.
class CopyCard extends Card {

    /// @param earlier those to choose from, by slug
    /// @param chosen is told when a person has chosen one
    CopyCard(
            String title,
            FormFields fields,
            Map<String, LabSheet> earlier,
            Language reader,
            Consumer<LabSheet> chosen) {
        super(title);
        var from = fields.one(
                "copyOf",
                getTranslation("founding.copy"),
                List.copyOf(earlier.keySet()),
                slug -> earlier.containsKey(slug) ? earlier.get(slug).name().in(reader) : slug);
        from.setEmptySelectionCaption(getTranslation("founding.copy.none"));
        from.setEmptySelectionAllowed(true);
        from.setHelperText(getTranslation("founding.copy.help"));
        from.addClassName("wide");
        var parts = fields.several(
                "parts",
                getTranslation("founding.copy.parts"),
                Stream.of(CopiedPart.Choice.values()).map(Enum::name).toList(),
                name -> getTranslation("founding.copy.part." + name));
        parts.addClassName("wide");
        parts.setVisible(false);
        from.addValueChangeListener(change -> {
            var one = change.getValue() == null ? null : earlier.get(change.getValue());
            parts.setVisible(one != null);
            if (change.isFromClient() && one != null) {
                chosen.accept(one);
            }
        });
        add(new FieldGrid(from, parts));
    }
}
