package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.CommitmentSheet;
import org.medellinlab.commitment.DueOn;
import org.medellinlab.commitment.Horizon;
import org.medellinlab.commitment.Ratifying;
import org.medellinlab.commitment.StaleWording;
import org.medellinlab.commitment.Wording;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.StaleValues;
import org.medellinlab.shared.ui.FormFields;
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
    private transient Wording read;

    ChangeForm(Ratifying ratifying, CommitmentSheet commitment, LabHere lab, Words say, Runnable afterwards) {
        this.ratifying = ratifying;
        this.commitment = commitment;
        this.lab = lab;
        this.say = say;
        this.afterwards = afterwards;
        read = new Wording(
                commitment.statement(),
                commitment.horizon(),
                commitment.dueOn(),
                commitment.knownBy() == null ? LocalizedText.EMPTY : commitment.knownBy());
        addClassName("ratification-form");
        var statement = fields.area("statement", say.say("commitment.ratify.statement"), 2000, 3);
        var horizons = Stream.of(Horizon.values()).map(Horizon::name).toList();
        var horizon =
                fields.one("horizon", say.say("commitment.horizon"), horizons, h -> say.say("commitment.horizon." + h));
        var due = fields.text("due", say.say("commitment.due"), 10);
        due.setHelperText(say.say("commitment.home.due-hint"));
        var knownBy = fields.area("knownBy", say.say("commitment.known-by"), 2000, 2);
        var reason = fields.area("reason", say.say("commitment.ratify.reason"), 2000, 2);
        reason.setHelperText(say.say("commitment.home.reason-public"));
        fields.fill(values(read));
        var send = new Button(say.say("commitment.home.change-send"), click -> send(fields.values()));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        add(
                CommitmentCard.soft(say.say("commitment.home.change-about")),
                statement,
                horizon,
                due,
                knownBy,
                reason,
                send);
    }

    private Map<String, String> values(Wording wording) {
        var values = new HashMap<String, String>();
        values.put("statement", wording.statement().in(say.reader()));
        values.put("horizon", wording.horizon().name());
        values.put("due", wording.dueOn() == null ? "" : wording.dueOn().stated());
        values.put("knownBy", wording.knownBy().in(say.reader()));
        return values;
    }

    private void send(Map<String, String> typed) {
        var due = Objects.requireNonNullElse(typed.get("due"), "");
        if (!due.isEmpty() && DueOn.parse(due).isEmpty()) {
            fields.complain(Map.of("due", say.say("commitment.refused.bad-day")));
            return;
        }
        try {
            ratifying.change(lab.id(), commitment.id(), wording(typed), read, typed.getOrDefault("reason", ""));
            Notices.done(say.say("commitment.ratify.thanks.CHANGED"));
            afterwards.run();
        } catch (StaleWording stale) {
            var base = values(read);
            read = stale.theirs();
            var theirs = values(read);
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

    /// What was not touched keeps its other languages.
    private Wording wording(Map<String, String> typed) {
        return new Wording(
                text(read.statement(), typed.getOrDefault("statement", "")),
                Horizon.valueOf(typed.getOrDefault("horizon", read.horizon().name())),
                due(typed.get("due")),
                text(read.knownBy(), typed.getOrDefault("knownBy", "")));
    }

    private LocalizedText text(LocalizedText before, String typed) {
        return before.in(say.reader()).equals(typed) ? before : LocalizedText.of(say.reader(), typed);
    }

    private static @Nullable DueOn due(@Nullable String typed) {
        return DueOn.parse(typed).orElse(null);
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
