package org.medellinlab.forum.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.medellinlab.forum.AnswerRow;
import org.medellinlab.shared.Language;

/// An answer to a citizen, with the organisation or the group that gives it.
class AnswerLine extends Div {

    private AnswerLine() {
        addClassName("forum-answer");
    }

    static AnswerLine of(AnswerRow answer, Language reader) {
        var line = new AnswerLine();
        var by = new Span(
                answer.by() == null
                        ? line.getTranslation("forum.answer")
                        : line.getTranslation("forum.answer-of", answer.by().in(reader)));
        by.addClassName("soft");
        var words = new Paragraph(answer.words());
        words.addClassName("forum-words");
        if (answer.language() != null) {
            words.getElement().setAttribute("lang", answer.language().tag());
        }
        line.add(by, words);
        return line;
    }
}
