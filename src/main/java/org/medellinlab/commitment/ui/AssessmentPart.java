package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import org.medellinlab.commitment.Assessing;
import org.medellinlab.commitment.AssessmentRow;
import org.medellinlab.commitment.CommitmentSheet;
import org.medellinlab.commitment.CommitmentSheet.UpdateRow;
import org.medellinlab.commitment.Completion;
import org.medellinlab.lab.LabDraft;
import org.medellinlab.lab.LabReading;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.KeptForms;
import org.medellinlab.shared.ui.Notices;
import org.medellinlab.shared.ui.StatusChip;
import org.medellinlab.shared.ui.StatusChip.Tone;

/// What the monitoring body found, beside what the owner said in the same period.
@org.springframework.stereotype.Component
class AssessmentPart implements CommitmentPart {

    private final Assessing assessing;
    private final LabReading labs;
    private final KeptForms forms;

    AssessmentPart(Assessing assessing, LabReading labs, KeptForms forms) {
        this.assessing = assessing;
        this.labs = labs;
        this.forms = forms;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Optional<Component> card(Page page) {
        var found = assessing.of(page.lab().id(), page.commitment());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var card = new Card(page.say().say("commitment.assessed.title"));
        var mayReply = assessing.mayReply(page.lab().id(), page.commitment());
        var periods =
                labs.sheet(page.lab().id()).orElseThrow(NotForYou::new).draft().reportingPeriods();
        found.forEach(row -> card.add(entry(
                row, periods.stream().filter(p -> p.key().equals(row.period())).findFirst(), mayReply, page)));
        return Optional.of(card);
    }

    private Component entry(AssessmentRow row, Optional<LabDraft.Period> period, boolean mayReply, Page page) {
        var say = page.say();
        var told = new Div(
                CommitmentCard.soft(say.say("commitment.assessed.told")),
                say.completion(told(page.commitment(), period)));
        var found =
                new Div(CommitmentCard.soft(say.say("commitment.assessed.found")), say.completion(row.completion()));
        var both = new Div(told, found);
        both.addClassName("both-sides");
        var entry = new Article(
                CommitmentCard.soft(period.map(p -> say.day(p.from()) + " – " + say.day(p.until()))
                        .orElse(row.period())),
                both,
                said(
                        say.say("commitment.assessed.method", row.method()),
                        row.language().tag()),
                said(
                        say.say("commitment.assessed.grounds", row.grounds()),
                        row.language().tag()));
        entry.addClassName("update");
        if (row.reply() != null && row.replyLanguage() != null) {
            entry.add(said(
                    say.say("commitment.assessed.reply", row.reply()),
                    row.replyLanguage().tag()));
        }
        if (!row.isPublic()) {
            entry.add(new StatusChip(Tone.INFO, say.say("commitment.assessed.not-public")));
            if (mayReply) {
                entry.add(reply(row, page));
            }
        }
        return entry;
    }

    /// What the owner said last by the end of the period.
    private static Completion told(CommitmentSheet commitment, Optional<LabDraft.Period> period) {
        return commitment.updates().stream()
                .filter(update ->
                        period.isEmpty() || !update.on().isAfter(period.get().until()))
                .findFirst()
                .map(UpdateRow::completion)
                .orElse(Completion.NO_EVIDENCE);
    }

    private static Component said(String words, String language) {
        var paragraph = new Paragraph(words);
        paragraph.getElement().setAttribute("lang", language);
        return paragraph;
    }

    private Component reply(AssessmentRow row, Page page) {
        var words = new TextArea(page.say().say("commitment.assessment.reply"));
        words.setMaxLength(5000);
        var kept = forms.of(page.lab(), "reply/" + row.id());
        kept.bind("words", words);
        kept.begin();
        var send = new Button(page.say().say("commitment.assessment.send"));
        send.addClickListener(click -> {
            try {
                assessing.reply(page.lab().id(), page.commitment().id(), row.id(), words.getValue());
                kept.over();
                Notices.done(page.say().say("commitment.assessment.thanks"));
                page.afterwards().run();
            } catch (Refused refused) {
                Notices.refused(words, refused);
            }
        });
        var foot = new Div(send, kept.when());
        foot.addClassName("row");
        var form = new Div(kept, words, foot);
        form.addClassName("ratification-form");
        return form;
    }
}
