package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import java.util.function.Supplier;
import org.medellinlab.commitment.CorrectingMeasures;
import org.medellinlab.commitment.CorrectingMeasures.IndicatorWords;
import org.medellinlab.commitment.CorrectingMeasures.MilestoneWords;
import org.medellinlab.commitment.IndicatorRow;
import org.medellinlab.commitment.MilestoneRow;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.ui.Notices;

/// Puts a milestone or an indicator right, or takes it away; both can be undone at once.
class MeasureCorrection {

    private final CorrectingMeasures correcting;
    private final CommitmentPart.Page page;

    MeasureCorrection(CorrectingMeasures correcting, CommitmentPart.Page page) {
        this.correcting = correcting;
        this.page = page;
    }

    Component of(MilestoneRow row) {
        var lab = page.lab().id();
        var commitment = page.commitment().id();
        var read = new MilestoneWords(row.title(), row.dueOn());
        var fields = new MilestoneFields(page, read, "commitment.measures.change", (was, now) -> {
            correcting.changeMilestone(lab, commitment, row.id(), was, now);
            done("commitment.measures.changed", () -> correcting.changeMilestone(lab, commitment, row.id(), now, was));
        });
        return details(
                row.title().in(page.say().reader()),
                fields,
                () -> correcting.removeMilestone(lab, commitment, row.id()));
    }

    Component of(IndicatorRow row) {
        var lab = page.lab().id();
        var commitment = page.commitment().id();
        var read = new IndicatorWords(row.name(), row.unit(), row.baseline(), row.target());
        var fields = new IndicatorFields(page, read, "commitment.measures.change", (was, typed) -> {
            var now = new IndicatorWords(typed.name(), typed.unit().strip(), typed.baseline(), typed.target());
            correcting.changeIndicator(lab, commitment, row.id(), was, now);
            done("commitment.measures.changed", () -> correcting.changeIndicator(lab, commitment, row.id(), now, was));
        });
        return details(
                row.name().in(page.say().reader()),
                fields,
                () -> correcting.removeIndicator(lab, commitment, row.id()));
    }

    private Component details(String name, Div fields, Supplier<CorrectingMeasures.Removed> removal) {
        var remove = new Button(page.say().say("commitment.measures.remove"), click -> {
            try {
                var removed = removal.get();
                done(
                        "commitment.measures.removed",
                        () -> correcting.bringBack(
                                page.lab().id(), page.commitment().id(), removed));
            } catch (NotForYou gone) {
                page.afterwards().run(); // somebody else took it away
            }
        });
        remove.setAriaLabel(page.say().say("commitment.measures.remove-one", name));
        fields.add(remove);
        var details = new Details(page.say().say("commitment.measures.correct"), fields);
        details.addClassName("measure-correction");
        return details;
    }

    private void done(String key, Runnable back) {
        page.afterwards().run();
        Notices.undoable(page.say().say(key), page.say().say("commitment.measures.undo"), () -> {
            try {
                back.run();
            } catch (Refused refused) {
                Notices.done(page.say().say(refused.key(), refused.arguments()));
            } catch (NotForYou gone) {
                Notices.done(page.say().say("commitment.refused.measure-changed"));
            }
            page.afterwards().run();
        });
    }
}
