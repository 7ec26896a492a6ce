package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.medellinlab.commitment.Assessing;
import org.medellinlab.commitment.AssessmentDraft;
import org.medellinlab.commitment.AssessmentDue;
import org.medellinlab.commitment.Completion;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.ui.KeptForm;
import org.medellinlab.shared.ui.KeptForms;
import org.medellinlab.shared.ui.Notices;

/// What a monitor found of one promise in one period, how it was looked at and on what it rests.
class AssessmentForm extends Div {

    private final transient Assessing assessing;
    private final transient LabHere lab;
    private final transient AssessmentDue due;
    private final String period;
    private final transient Runnable afterwards;
    private final KeptForm kept;
    private final RadioButtonGroup<Completion> completion = new RadioButtonGroup<>();
    private final TextArea method = area("commitment.assess.method");
    private final TextArea grounds = area("commitment.assess.grounds");

    AssessmentForm(
            Assessing assessing, LabHere lab, AssessmentDue due, String period, KeptForms forms, Runnable afterwards) {
        this.assessing = assessing;
        this.lab = lab;
        this.due = due;
        this.period = period;
        this.afterwards = afterwards;
        kept = forms.of(lab, "assessment/" + due.commitment() + "/" + period);
        addClassName("ratification-form");
        completion.setLabel(getTranslation("commitment.assess.completion"));
        completion.setItems(Completion.values());
        completion.setItemLabelGenerator(c -> getTranslation("commitment.completion-long." + c));
        completion.setValue(due.told());
        method.setHelperText(getTranslation("commitment.assess.method-hint"));
        grounds.setHelperText(getTranslation("commitment.assess.grounds-hint"));
        kept.one("completion", completion, List.of(Completion.values()), Completion::name);
        kept.bind("method", method);
        kept.bind("grounds", grounds);
        kept.begin();
        var send = new Button(getTranslation("commitment.assess.send"), click -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        var foot = new Div(send, kept.when());
        foot.addClassName("row");
        add(kept, completion, method, grounds, foot);
    }

    private void send() {
        try {
            assessing.assess(
                    lab.id(),
                    due.commitment(),
                    new AssessmentDraft(period, completion.getValue(), method.getValue(), grounds.getValue()));
            kept.over();
            Notices.done(getTranslation("commitment.assess.done"));
            afterwards.run();
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
    }

    private TextArea area(String key) {
        var area = new TextArea(getTranslation(key));
        area.setMaxLength(5000);
        return area;
    }
}
