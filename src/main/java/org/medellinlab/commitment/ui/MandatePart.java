package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import org.medellinlab.commitment.ReviewingMandates;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.Needed;
import org.medellinlab.shared.ui.Notices;
import org.medellinlab.shared.ui.StatusChip;
import org.medellinlab.shared.ui.StatusChip.Tone;

/// A new mandate has begun and nobody has said yet whether this goes on: whoever holds the seat answers here, those who
/// look after it see what is missing.
@org.springframework.stereotype.Component
class MandatePart implements CommitmentPart {

    private final ReviewingMandates reviewing;

    MandatePart(ReviewingMandates reviewing) {
        this.reviewing = reviewing;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Component> card(Page page) {
        return reviewing.due(page.lab().id(), page.commitment()).map(review -> card(review, page));
    }

    private Component card(ReviewingMandates.Review review, Page page) {
        var say = page.say();
        var card = new Card(say.say("commitment.mandate.title"));
        card.addClassName("ratification-card");
        var chips = new Div(new StatusChip(Tone.DUE, say.say("commitment.review.due")));
        chips.addClassName("row");
        card.add(chips, new Paragraph(say.say("commitment.review.since", say.day(review.mandateStart()))));
        if (review.mayAnswer()) {
            card.add(form(page));
        } else {
            card.add(CommitmentCard.soft(say.say("commitment.review.waits." + review.reach())));
        }
        return card;
    }

    private Component form(Page page) {
        var say = page.say();
        var answer = new RadioButtonGroup<Boolean>(say.say("commitment.mandate.answer"));
        answer.setItems(true, false);
        answer.setItemLabelGenerator(goesOn ->
                say.say(Boolean.TRUE.equals(goesOn) ? "commitment.mandate.goes-on" : "commitment.mandate.closed"));
        var words = new TextArea(say.say("commitment.mandate.words"));
        words.setMaxLength(5000);
        words.setHelperText(say.say("commitment.mandate.words-hint"));
        var send = new Button(say.say("commitment.mandate.send"));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.addClickListener(click -> {
            if (!Needed.are(answer, words)) {
                return;
            }
            try {
                reviewing.answer(page.lab().id(), page.commitment().id(), answer.getValue(), words.getValue());
                Notices.done(say.say("commitment.mandate.thanks"));
                page.afterwards().run();
            } catch (Refused refused) {
                Notices.refused(words, refused);
            }
        });
        var form = new Div(answer, words, send);
        form.addClassName("ratification-form");
        return form;
    }
}
