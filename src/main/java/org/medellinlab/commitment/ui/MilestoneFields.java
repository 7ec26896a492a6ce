package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.CorrectingMeasures.MilestoneWords;
import org.medellinlab.commitment.DueOn;
import org.medellinlab.commitment.StaleMilestone;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.StaleValues;
import org.medellinlab.shared.ui.FormFields;
import org.medellinlab.shared.ui.Notices;
import org.medellinlab.shared.ui.VersionsDialog;

/// What one says of a milestone. When somebody else said something else meanwhile, both versions are shown.
class MilestoneFields extends Div {

    @FunctionalInterface
    interface Work {
        /// @throws StaleMilestone when it says something else by now
        void accept(MilestoneWords read, MilestoneWords now);
    }

    private static final MilestoneWords NOTHING = new MilestoneWords(LocalizedText.EMPTY, null);

    private final transient Words say;
    private final transient Work work;
    private final transient FormFields fields = new FormFields();
    private transient MilestoneWords read;

    /// @param was what it says now; absent for a new one
    /// @param work what to do with what was written
    MilestoneFields(CommitmentPart.Page page, @Nullable MilestoneWords was, String button, Work work) {
        say = page.say();
        this.work = work;
        read = was == null ? NOTHING : was;
        add(fields.text("title", say.say("commitment.measures.milestone"), 500));
        var due = fields.text("due", say.say("commitment.measures.due"), 10);
        due.setHelperText(say.say("commitment.home.due-hint"));
        fields.fill(values(read));
        add(due, new Button(say.say(button), click -> send(fields.values())));
        addClassName("ratification-form");
    }

    private Map<String, String> values(MilestoneWords words) {
        return Map.of(
                "title",
                words.title().in(say.reader()),
                "due",
                words.dueOn() == null ? "" : words.dueOn().stated());
    }

    private void send(Map<String, String> typed) {
        try {
            var due = typed.getOrDefault("due", "");
            if (!due.isEmpty() && DueOn.parse(due).isEmpty()) {
                throw new Refused("commitment.refused.bad-day");
            }
            // what is written replaces the words that were read, not those of another language
            var language = read.title().shownIn(say.reader()).language();
            work.accept(
                    read,
                    new MilestoneWords(
                            read.title().with(language, typed.getOrDefault("title", "")),
                            DueOn.parse(due).orElse(null)));
        } catch (StaleMilestone stale) {
            var base = values(read);
            read = stale.theirs();
            new VersionsDialog(fields, base, new StaleValues(values(read), 0), typed, chosen -> {
                        fields.fill(chosen);
                        send(chosen);
                    })
                    .open();
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
    }
}
