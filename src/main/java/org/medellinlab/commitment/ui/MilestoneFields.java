package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.CorrectingMeasures.MilestoneWords;
import org.medellinlab.commitment.DueOn;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.ui.Notices;

/// What one says of a milestone.
class MilestoneFields extends Div {

    /// @param was what it says now; absent for a new one
    /// @param work what to do with what was written
    MilestoneFields(
            CommitmentPart.Page page, @Nullable MilestoneWords was, String button, Consumer<MilestoneWords> work) {
        var say = page.say();
        var title = new TextField(say.say("commitment.measures.milestone"));
        title.setMaxLength(500);
        var due = new TextField(say.say("commitment.measures.due"));
        due.setMaxLength(10);
        due.setHelperText(say.say("commitment.home.due-hint"));
        // what is written replaces the words that were read, not those of another language
        var before = was == null ? LocalizedText.EMPTY : was.title();
        var language = before.shownIn(say.reader()).language();
        title.setValue(before.in(say.reader()));
        if (was != null && was.dueOn() != null) {
            due.setValue(was.dueOn().stated());
        }
        var send = new Button(say.say(button), click -> {
            try {
                if (!due.isEmpty() && DueOn.parse(due.getValue()).isEmpty()) {
                    throw new Refused("commitment.refused.bad-day");
                }
                work.accept(new MilestoneWords(
                        before.with(language, title.getValue()),
                        DueOn.parse(due.getValue()).orElse(null)));
            } catch (Refused refused) {
                Notices.refused(this, refused);
            }
        });
        add(title, due, send);
        addClassName("ratification-form");
    }
}
