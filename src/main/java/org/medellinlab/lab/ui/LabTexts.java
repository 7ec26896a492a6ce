package org.medellinlab.lab.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.TabSheet;
import java.util.List;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.ui.FormFields;

/// What a lab is called and about, a tab a language.
class LabTexts extends Composite<TabSheet> {

    LabTexts(FormFields fields) {
        for (var language : Language.values()) {
            var name = fields.text("name." + language.tag(), in("settings.lab.name", language), 120);
            var theme = fields.area("theme." + language.tag(), in("settings.lab.theme", language), 2000, 2);
            var summary = fields.area("summary." + language.tag(), in("settings.lab.summary", language), 2000, 3);
            var all = new Div();
            for (var field : List.of(name, theme, summary)) {
                field.getElement().setAttribute("lang", language.tag());
                field.addClassName("wide");
                all.add(field);
            }
            all.addClassName("settings-fields");
            getContent().add(language.ownName(), all);
        }
    }

    private String in(String key, Language language) {
        return getTranslation(key) + " · " + language.ownName();
    }
}
