package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.medellinlab.agenda.Clash;
import org.medellinlab.shared.Language;

/// What does not fit, and what to do about it.
class WarningWords extends Div {

    WarningWords(Clash clash, Language reader) {
        addClassName("warning-words");
        var way = new Span(getTranslation(clash.wayKey(), clash.arguments(reader)));
        way.addClassName("soft");
        add(new Span(getTranslation(clash.key(), clash.arguments(reader))), way);
    }
}
