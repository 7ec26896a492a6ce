package org.medellinlab.commitment.ui;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.CorrectingMeasures.MilestoneWords;
import org.medellinlab.commitment.DueOn;
import org.medellinlab.commitment.StaleMilestone;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.Refused;

/// What one says of a milestone.
class MilestoneFields extends MeasureFields<MilestoneWords> {

    private static final MilestoneWords NOTHING = new MilestoneWords(LocalizedText.EMPTY, null);

    /// @param was what it says now; absent for a new one
    MilestoneFields(CommitmentPart.Page page, @Nullable MilestoneWords was, String button, Work<MilestoneWords> work) {
        super(page, was == null ? NOTHING : was, work);
        var due = fields.text("due", say.say("commitment.measures.due"), 10);
        due.setHelperText(say.say("commitment.home.due-hint"));
        add(fields.text("title", say.say("commitment.measures.milestone"), 500), due);
        addButton(button);
    }

    @Override
    Map<String, String> values(MilestoneWords words) {
        return Map.of(
                "title",
                words.title().in(say.reader()),
                "due",
                words.dueOn() == null ? "" : words.dueOn().stated());
    }

    @Override
    MilestoneWords words(MilestoneWords before, Map<String, String> typed) {
        var due = typed.getOrDefault("due", "");
        if (!due.isEmpty() && DueOn.parse(due).isEmpty()) {
            throw new Refused("commitment.refused.bad-day");
        }
        return new MilestoneWords(
                with(before.title(), typed.get("title")), DueOn.parse(due).orElse(null));
    }

    @Override
    @Nullable
    MilestoneWords theirs(Refused refused) {
        return refused instanceof StaleMilestone stale ? stale.theirs() : null;
    }
}
