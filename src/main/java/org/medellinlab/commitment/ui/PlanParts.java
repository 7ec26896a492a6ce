package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.PlanDraft;

/// What was understood of a commitment of a plan: milestones, what its indicators measured period by period, and how it
/// went.
class PlanParts extends Div {

    PlanParts(PlanDraft plan, Words say) {
        addClassName("plan-parts");
        plan.milestones().forEach(step -> {
            var line = list(say.say(
                    "commitment.plan.step",
                    step.title(),
                    step.due() == null ? "–" : step.due().stated(),
                    step.isReached() ? 1 : 0));
            step.history().forEach(told -> line.add(new ListItem(told(told, say))));
        });
        plan.indicators().forEach(measure -> {
            var line = list(say.say(
                    "commitment.plan.measure",
                    measure.name(),
                    number(measure.baseline()),
                    number(measure.target()),
                    measure.unit()));
            measure.values().forEach(value -> line.add(new ListItem(value.period() + ": " + number(value.value()))));
        });
        if (!plan.history().isEmpty()) {
            var line = list(say.say("commitment.plan.history"));
            plan.history().forEach(told -> line.add(new ListItem(told(told, say))));
        }
    }

    private UnorderedList list(String title) {
        var list = new UnorderedList();
        add(new Span(title), list);
        return list;
    }

    private static String told(PlanDraft.Told told, Words say) {
        return (told.period().isEmpty() ? "" : told.period() + " · ")
                + say.say("commitment.completion." + told.completion())
                + ": "
                + told.words();
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "–" : number.toPlainString();
    }
}
