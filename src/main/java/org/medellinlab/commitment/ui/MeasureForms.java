package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import org.medellinlab.commitment.Measuring;

/// Adds a milestone or an indicator.
class MeasureForms extends Div {

    MeasureForms(Measuring measuring, CommitmentPart.Page page) {
        add(
                new Details(page.say().say("commitment.measures.add-milestone"), milestone(measuring, page)),
                new Details(page.say().say("commitment.measures.add-indicator"), indicator(measuring, page)));
    }

    private static Component milestone(Measuring measuring, CommitmentPart.Page page) {
        return new MilestoneFields(page, null, "commitment.measures.add", (nothing, now) -> {
            measuring.addMilestone(page.lab().id(), page.commitment().id(), now.title(), now.dueOn());
            page.afterwards().run();
        });
    }

    private static Component indicator(Measuring measuring, CommitmentPart.Page page) {
        return new IndicatorFields(page, null, "commitment.measures.add", (nothing, now) -> {
            measuring.addIndicator(
                    page.lab().id(), page.commitment().id(), now.name(), now.unit(), now.baseline(), now.target());
            page.afterwards().run();
        });
    }
}
