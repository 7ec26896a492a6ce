package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import org.medellinlab.commitment.DueOn;
import org.medellinlab.commitment.Measuring;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.ui.Notices;

/// Adds a milestone or an indicator.
class MeasureForms extends Div {

    private final transient Measuring measuring;
    private final transient CommitmentPart.Page page;

    MeasureForms(Measuring measuring, CommitmentPart.Page page) {
        this.measuring = measuring;
        this.page = page;
        add(
                new Details(page.say().say("commitment.measures.add-milestone"), milestone()),
                new Details(page.say().say("commitment.measures.add-indicator"), indicator()));
    }

    private Component milestone() {
        var title = text("commitment.measures.milestone", 500);
        var due = text("commitment.measures.due", 10);
        due.setHelperText(page.say().say("commitment.home.due-hint"));
        return form(
                () -> {
                    if (!due.isEmpty() && DueOn.parse(due.getValue()).isEmpty()) {
                        throw new Refused("commitment.refused.bad-day");
                    }
                    measuring.addMilestone(
                            page.lab().id(),
                            page.commitment().id(),
                            LocalizedText.of(page.say().reader(), title.getValue()),
                            DueOn.parse(due.getValue()).orElse(null));
                },
                title,
                due);
    }

    private Component indicator() {
        var name = text("commitment.measures.indicator", 500);
        var unit = text("commitment.measures.unit", 60);
        var baseline = number("commitment.measures.baseline");
        var target = number("commitment.measures.target");
        return form(
                () -> measuring.addIndicator(
                        page.lab().id(),
                        page.commitment().id(),
                        LocalizedText.of(page.say().reader(), name.getValue()),
                        unit.getValue(),
                        baseline.getValue(),
                        target.getValue()),
                name,
                unit,
                baseline,
                target);
    }

    private TextField text(String key, int longest) {
        var field = new TextField(page.say().say(key));
        field.setMaxLength(longest);
        return field;
    }

    private BigDecimalField number(String key) {
        var field = new BigDecimalField(page.say().say(key));
        field.setLocale(page.say().reader().locale());
        return field;
    }

    private Component form(Runnable work, Component... fields) {
        var send = new Button(page.say().say("commitment.measures.add"), click -> {
            try {
                work.run();
                page.afterwards().run();
            } catch (Refused refused) {
                Notices.refused(this, refused);
            }
        });
        var form = new Div(fields);
        form.add(send);
        form.addClassName("ratification-form");
        return form;
    }
}
