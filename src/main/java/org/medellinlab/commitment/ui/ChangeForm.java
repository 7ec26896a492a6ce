package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.medellinlab.commitment.CommitmentSheet;
import org.medellinlab.commitment.DueOn;
import org.medellinlab.commitment.Ratifying;
import org.medellinlab.commitment.StaleWording;
import org.medellinlab.commitment.Wording;
import org.medellinlab.feedback.LessonSheet;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.StaleValues;
import org.medellinlab.shared.ui.FormFields;
import org.medellinlab.shared.ui.KeptForm;
import org.medellinlab.shared.ui.Notices;
import org.medellinlab.shared.ui.VersionsDialog;

/// Changes what a commitment says; it is provisional again afterwards.
class ChangeForm extends Div {

    private final transient Ratifying ratifying;
    private final transient CommitmentSheet commitment;
    private final transient LabHere lab;
    private final transient Words say;
    private final transient Runnable afterwards;
    private final transient FormFields fields = new FormFields();
    private final transient WordingFields wording;
    private final KeptForm kept;
    private transient Wording read;

    ChangeForm(
            Ratifying ratifying,
            CommitmentSheet commitment,
            List<LessonSheet> lessons,
            LabHere lab,
            Words say,
            KeptForm kept,
            Runnable afterwards) {
        this.ratifying = ratifying;
        this.commitment = commitment;
        this.lab = lab;
        this.say = say;
        this.kept = kept;
        this.afterwards = afterwards;
        read = commitment.wording();
        addClassName("ratification-form");
        wording = new WordingFields(fields, lessons, say);
        add(kept, CommitmentCard.soft(say.say("commitment.home.change-about")), wording.build());
        var reason = fields.area("reason", say.say("commitment.ratify.reason"), 2000, 2);
        reason.setHelperText(say.say("commitment.home.reason-public"));
        fields.fill(wording.values(read));
        kept.bind(fields);
        kept.begin();
        var send = new Button(say.say("commitment.home.change-send"), click -> send(fields.values()));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        var foot = new Div(send, kept.when());
        foot.addClassName("row");
        add(reason, foot);
    }

    private void send(Map<String, String> typed) {
        var due = Objects.requireNonNullElse(typed.get("due"), "");
        if (!due.isEmpty() && DueOn.parse(due).isEmpty()) {
            fields.complain(Map.of("due", say.say("commitment.refused.bad-day")));
            return;
        }
        try {
            ratifying.change(
                    lab.id(), commitment.id(), wording.wording(read, typed), read, typed.getOrDefault("reason", ""));
            kept.over();
            Notices.done(say.say("commitment.ratify.thanks.CHANGED"));
            afterwards.run();
        } catch (StaleWording stale) {
            var base = wording.values(read);
            read = stale.theirs();
            var theirs = wording.values(read);
            theirs.put("reason", typed.getOrDefault("reason", ""));
            new VersionsDialog(fields, base, new StaleValues(theirs, 0), typed, chosen -> {
                        fields.fill(chosen);
                        send(chosen);
                    })
                    .open();
        } catch (Refused refused) {
            refused(refused);
        }
    }

    private void refused(Refused refused) {
        var said = say.say(refused.key(), refused.arguments());
        var field = switch (refused.key()) {
            case "commitment.refused.no-words", "commitment.refused.same" -> List.of("statement");
            case "commitment.refused.no-reason" -> List.of("reason");
            case "commitment.refused.past" -> List.of("due");
            default -> List.<String>of();
        };
        if (field.isEmpty()) {
            Notices.refused(this, refused);
        } else {
            fields.complain(Map.of(field.getFirst(), said));
        }
    }
}
