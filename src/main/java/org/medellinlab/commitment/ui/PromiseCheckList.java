package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.medellinlab.commitment.PromiseCheck;

/// The four questions a promise answers, in plain words: who, what, by when, how one would know. Helps, never hinders.
class PromiseCheckList extends Div {

    private final UnorderedList list = new UnorderedList();

    PromiseCheckList() {
        addClassName("promise-check");
        var title = new Span(getTranslation("commitment.check.title"));
        title.addClassName("soft");
        list.getElement().setAttribute("aria-live", "polite");
        add(title, list);
    }

    void show(List<PromiseCheck.Answer> answers) {
        list.removeAll();
        answers.forEach(answer -> {
            var mark = new Span(answer.said() ? "✓" : "○");
            mark.getElement().setAttribute("aria-hidden", "true");
            var words = getTranslation("commitment.check." + answer.question())
                    + (answer.hint() == null
                            ? ": " + getTranslation("commitment.check.said")
                            : ": " + getTranslation(answer.hint()));
            var item = new ListItem(mark, new Span(words));
            item.addClassName(answer.said() ? "said" : "unsaid");
            list.add(item);
        });
    }
}
