package org.medellinlab.workinggroup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.medellinlab.shared.Language;
import org.medellinlab.workinggroup.SendingRow;

/// What goes out, as it will be read: one letter of each language.
class LettersDialog extends Dialog {

    LettersDialog(SendingRow row, Language reader) {
        setHeaderTitle(getTranslation("workinggroup.going.kind." + row.kind()));
        setWidth("min(680px, 95vw)");
        var letters = new Div();
        letters.addClassName("going-letters");
        row.letters().forEach(letter -> letters.add(letter(letter, reader)));
        add(letters);
        getFooter().add(new Button(getTranslation("shared.notice.close"), click -> close()));
    }

    private Section letter(SendingRow.InLanguage letter, Language reader) {
        var to = new Span(getTranslation(
                "workinggroup.going.in",
                letter.language().locale().getDisplayLanguage(reader.locale()),
                letter.count(),
                String.join(", ", letter.names())));
        to.addClassName("soft");
        var subject = new H3(letter.subject());
        var words = new Paragraph(letter.text());
        words.addClassName("topic-words");
        var box = new Div(subject, words);
        box.addClassNames("card", "going-letter");
        box.getElement().setAttribute("lang", letter.language().tag());
        return new Section(to, box);
    }
}
