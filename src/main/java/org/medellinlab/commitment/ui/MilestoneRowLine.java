package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.medellinlab.commitment.Measuring;
import org.medellinlab.commitment.MilestoneRow;
import org.medellinlab.shared.ui.StatusChip;
import org.medellinlab.shared.ui.StatusChip.Tone;

/// One milestone: what, by when, and whether it is reached.
class MilestoneRowLine extends Div {

    MilestoneRowLine(MilestoneRow milestone, Measuring measuring, boolean mayKeep, CommitmentPart.Page page) {
        addClassName("milestone");
        var say = page.say();
        var title = new Span(milestone.title().in(say.reader()));
        add(title, chip(milestone, say));
        if (milestone.dueOn() != null) {
            var due = new Span(milestone.dueOn().spoken(say.messages(), say.reader()));
            due.addClassName("soft");
            add(due);
        }
        if (mayKeep) {
            var isReached = milestone.reachedOn() != null;
            add(new Button(
                    say.say(isReached ? "commitment.measures.not-reached" : "commitment.measures.reach"), click -> {
                        measuring.reach(page.lab().id(), page.commitment().id(), milestone.id(), !isReached);
                        page.afterwards().run();
                    }));
        }
    }

    private static StatusChip chip(MilestoneRow milestone, Words say) {
        if (milestone.reachedOn() != null) {
            return new StatusChip(Tone.OK, say.say("commitment.measures.reached", say.day(milestone.reachedOn())));
        }
        return milestone.isLateOn(say.today())
                ? new StatusChip(Tone.DUE, say.say("commitment.overdue"))
                : new StatusChip(Tone.NEUTRAL, say.say("commitment.measures.open"));
    }
}
