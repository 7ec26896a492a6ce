package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import org.medellinlab.commitment.BeneficiaryWordRow;
import org.medellinlab.commitment.BeneficiaryWordRow.Degree;
import org.medellinlab.commitment.BeneficiaryWordRow.Kind;
import org.medellinlab.commitment.CommitmentSheet;
import org.medellinlab.commitment.ReceiptReading;
import org.medellinlab.commitment.Receiving;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.KeptForms;
import org.medellinlab.shared.ui.StatusChip;
import org.medellinlab.shared.ui.StatusChip.Tone;

/// The other side: what those say to whom it was promised, and what they did with it at home.
@org.springframework.stereotype.Component
class ReceiptPart implements CommitmentPart {

    private final Receiving receiving;
    private final ReceiptReading reading;
    private final KeptForms kept;

    ReceiptPart(Receiving receiving, ReceiptReading reading, KeptForms kept) {
        this.receiving = receiving;
        this.reading = reading;
        this.kept = kept;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public boolean showsNews(CommitmentSheet before, CommitmentSheet now) {
        return now.completion() != before.completion();
    }

    @Override
    public Optional<Component> card(Page page) {
        var commitment = page.commitment();
        var words = reading.words(page.lab().id(), commitment.id());
        var mine = receiving.mine(page.lab().id(), commitment);
        if (words.isEmpty() && mine.isEmpty()) {
            return Optional.empty();
        }
        var say = page.say();
        var card = new Card(say.say("commitment.received.title"));
        card.addClassName("receipt-card");
        var disagreeing = BeneficiaryWordRow.disagreeing(words, commitment.completion());
        if (!disagreeing.isEmpty()) {
            card.add(new StatusChip(
                    Tone.DUE,
                    say.say(
                            "commitment.received.disagree",
                            say.to(disagreeing.stream()
                                    .map(BeneficiaryWordRow::organisation)
                                    .toList()))));
        }
        mine.forEach(organisation -> card.add(new ReceiptForm(receiving, organisation, page, kept)));
        words.forEach(word -> card.add(entry(word, say)));
        return Optional.of(card);
    }

    private static Component entry(BeneficiaryWordRow word, Words say) {
        var how = say.say(
                "commitment.home.entry",
                say.day(word.on()),
                say.to(List.of(word.organisation())),
                say.say("commitment.channel." + word.channel()));
        var line = new Div(chips(word, say), CommitmentCard.soft(how));
        line.addClassNames("row", "between");
        var entry = new Article(line);
        entry.addClassName("update");
        if (word.words() != null) {
            var told = new Paragraph(word.words());
            told.getElement().setAttribute("lang", word.language().tag());
            entry.add(told);
        }
        if (word.link() != null) {
            var link = new Anchor(word.link(), word.link(), AnchorTarget.BLANK);
            link.getElement().setAttribute("rel", "noopener noreferrer nofollow");
            entry.add(link);
        }
        return entry;
    }

    private static Component chips(BeneficiaryWordRow word, Words say) {
        var chips = new Div();
        chips.addClassNames("row", "chips");
        if (word.kind() == Kind.APPLIED) {
            chips.add(new StatusChip(Tone.OK, say.say("commitment.received.applied")));
        }
        if (word.arrived() != null) {
            chips.add(new StatusChip(tone(word.arrived()), say.say("commitment.receipt.arrived." + word.arrived())));
        }
        if (word.useful() != null) {
            chips.add(new StatusChip(tone(word.useful()), say.say("commitment.receipt.useful." + word.useful())));
        }
        return chips;
    }

    private static Tone tone(Degree degree) {
        return switch (degree) {
            case YES -> Tone.OK;
            case PARTLY -> Tone.INFO;
            case NO -> Tone.DUE;
        };
    }
}
