package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.medellinlab.commitment.MilestoneRow;

/// The milestones as stations on a line; only a picture: each stands in words below it.
class MilestoneLine extends Div {

    MilestoneLine(List<MilestoneRow> milestones, Words say) {
        addClassName("milestone-line");
        getElement().setAttribute("aria-hidden", "true");
        milestones.forEach(milestone -> {
            var station = new Span(milestone.reachedOn() != null ? "●" : milestone.isLateOn(say.today()) ? "▲" : "○");
            station.addClassName(
                    milestone.reachedOn() != null ? "reached" : milestone.isLateOn(say.today()) ? "late" : "open");
            add(station);
        });
    }
}
