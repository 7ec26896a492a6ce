package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.UUID;
import org.medellinlab.commitment.PromiseExtras;
import org.medellinlab.feedback.LessonSheet;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.ui.KeptForm;

/// What a promise may say besides, and the lessons it rests on; closed until somebody wants it.
class PromiseExtrasFields extends Details {

    private final Select<PromiseExtras.Kind> kind = new Select<>();
    private final RadioButtonGroup<PromiseExtras.Reach> reach = new RadioButtonGroup<>();
    private final MultiSelectComboBox<LessonSheet> lessons = new MultiSelectComboBox<>();
    private final TextArea resources = new TextArea();
    private final TextArea risks = new TextArea();
    private final RadioButtonGroup<PromiseExtras.Visibility> visibility = new RadioButtonGroup<>();
    private final transient List<LessonSheet> known;
    private final Language reader;

    PromiseExtrasFields(List<LessonSheet> known, Language reader) {
        this.known = known;
        this.reader = reader;
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
        lessons.setLabel(getTranslation("commitment.lessons"));
        lessons.setHelperText(getTranslation("commitment.lessons.hint"));
        lessons.setItemLabelGenerator(lesson -> lesson.sentence().in(reader));
        lessons.setItems(known);
        lessons.setVisible(!known.isEmpty());
        text(resources, "commitment.resources");
        text(risks, "commitment.risks");
        visibility.setLabel(getTranslation("commitment.visibility"));
        visibility.setItems(PromiseExtras.Visibility.values());
        visibility.setItemLabelGenerator(v -> getTranslation("commitment.visibility." + v));
        visibility.setValue(PromiseExtras.Visibility.PUBLIC);
        var fields = new Div(reach, kind, lessons, resources, risks, visibility);
        fields.addClassName("ratification-form");
        add(fields);
    }

    private void text(TextArea area, String label) {
        area.setLabel(getTranslation(label));
        area.setMaxLength(2000);
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(600);
    }

    /// Open, where something is said besides.
    void keepIn(KeptForm kept) {
        kept.one("reach", reach, List.of(PromiseExtras.Reach.values()), PromiseExtras.Reach::name);
        kept.one("kind", kind, List.of(PromiseExtras.Kind.values()), PromiseExtras.Kind::name);
        kept.some("lessons", lessons, known, lesson -> lesson.id().toString());
        kept.bind("resources", resources);
        kept.bind("risks", risks);
        kept.one("visibility", visibility, List.of(PromiseExtras.Visibility.values()), PromiseExtras.Visibility::name);
        for (HasValue<?, ?> field : List.of(reach, kind, lessons, resources, risks, visibility)) {
            field.addValueChangeListener(change -> setOpened(true));
        }
    }

    PromiseExtras entered() {
        return new PromiseExtras(
                kind.getValue(),
                LocalizedText.of(reader, resources.getValue()),
                LocalizedText.of(reader, risks.getValue()),
                visibility.getValue(),
                reach.getValue());
    }

    /// In the lab's order.
    List<UUID> lessons() {
        var chosen = lessons.getValue();
        return known.stream().filter(chosen::contains).map(LessonSheet::id).toList();
    }
}
