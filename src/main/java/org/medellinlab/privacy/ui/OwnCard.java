package org.medellinlab.privacy.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.medellinlab.directory.OwnEntry;
import org.medellinlab.directory.OwnEntry.Own;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.Notices;

/// What a person corrects of themselves.
class OwnCard extends Card {

    private final TextField name = new TextField();
    private final MultiSelectComboBox<Language> languages = new MultiSelectComboBox<>();
    private final TextField phone = new TextField();
    private final Paragraph problem = new Paragraph();

    OwnCard(OwnEntry entry, Runnable saved) {
        super(UI.getCurrent().getTranslation("privacy.own.title"));
        var own = entry.mine();
        name.setLabel(getTranslation("directory.field.PERSON_NAME"));
        name.setValue(own.name());
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(300);
        languages.setLabel(getTranslation("directory.field.LANGUAGES"));
        languages.setItems(Language.values());
        languages.setItemLabelGenerator(Language::ownName);
        languages.setValue(own.languages());
        languages.setRequiredIndicatorVisible(true);
        phone.setLabel(getTranslation("directory.field.PHONE"));
        phone.setValue(own.phone() == null ? "" : own.phone());
        problem.addClassName("directory-problem");
        problem.getElement().setAttribute("role", "alert");
        var save = new Button(getTranslation("directory.save"), click -> save(entry, own, saved));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var fields = new Div(name, languages, phone);
        fields.addClassName("my-data-own");
        add(
                new Paragraph(getTranslation("privacy.own.words")),
                fields,
                problem,
                new Div(save),
                new Anchor(entry.sheet(), getTranslation("privacy.own.photo")));
    }

    /// The first language stays the first: it is the one mails are written in.
    private void save(OwnEntry entry, Own before, Runnable saved) {
        var chosen = new ArrayList<>(before.languages());
        chosen.retainAll(languages.getValue());
        languages.getValue().stream().filter(one -> !chosen.contains(one)).forEach(chosen::add);
        try {
            entry.correct(new Own(name.getValue(), List.copyOf(chosen), phone.getValue(), before.version()));
            Notices.done(getTranslation("directory.saved"));
            saved.run();
        } catch (Refused refused) {
            problem.setText(getTranslation(refused.key(), refused.arguments()));
        }
    }
}
