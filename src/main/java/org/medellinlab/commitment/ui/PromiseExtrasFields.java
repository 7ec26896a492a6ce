package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import org.medellinlab.commitment.PromiseExtras;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;

/// What a promise may say besides; closed until somebody wants it.
class PromiseExtrasFields extends Details {

    private final Select<PromiseExtras.Kind> kind = new Select<>();
    private final RadioButtonGroup<PromiseExtras.Reach> reach = new RadioButtonGroup<>();
    private final TextArea resources = new TextArea();
    private final TextArea risks = new TextArea();
    private final RadioButtonGroup<PromiseExtras.Visibility> visibility = new RadioButtonGroup<>();

    PromiseExtrasFields() {
        setSummaryText(getTranslation("commitment.extras"));
        kind.setLabel(getTranslation("commitment.kind"));
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(getTranslation("commitment.kind.none"));
        kind.setItems(PromiseExtras.Kind.values());
        kind.setItemLabelGenerator(k -> getTranslation(k == null ? "commitment.kind.none" : "commitment.kind." + k));
        reach.setLabel(getTranslation("commitment.reach"));
        reach.setItems(PromiseExtras.Reach.values());
        reach.setItemLabelGenerator(r -> getTranslation("commitment.reach." + r));
        reach.setValue(PromiseExtras.Reach.NAMED);
        resources.setLabel(getTranslation("commitment.resources"));
        resources.setMaxLength(2000);
        risks.setLabel(getTranslation("commitment.risks"));
        risks.setMaxLength(2000);
        visibility.setLabel(getTranslation("commitment.visibility"));
        visibility.setItems(PromiseExtras.Visibility.values());
        visibility.setItemLabelGenerator(v -> getTranslation("commitment.visibility." + v));
        visibility.setValue(PromiseExtras.Visibility.PUBLIC);
        var fields = new Div(reach, kind, resources, risks, visibility);
        fields.addClassName("ratification-form");
        add(fields);
    }

    PromiseExtras entered(Language language) {
        return new PromiseExtras(
                kind.getValue(),
                LocalizedText.of(language, resources.getValue()),
                LocalizedText.of(language, risks.getValue()),
                visibility.getValue(),
                reach.getValue());
    }
}
