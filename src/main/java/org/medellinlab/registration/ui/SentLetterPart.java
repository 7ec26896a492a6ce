package org.medellinlab.registration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.medellinlab.registration.LettersSent.SentLetter;
import org.medellinlab.registration.LettersSent.SentTo;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.StatusChip;
import org.medellinlab.shared.ui.StatusChip.Tone;

/// One letter that was sent: when, by whom, to which list, what it said, and what became of each mail.
class SentLetterPart extends Div {

    SentLetterPart(SentLetter letter, List<SentTo> recipients, ZoneId zone, Language reader) {
        addClassName("letter-sent");
        var texts = new TabSheet();
        letter.words()
                .text()
                .languages()
                .forEach(language -> texts.add(new Tab(language.ownName()), text(letter, language)));
        var list = new Grid<SentTo>();
        list.setItems(recipients);
        list.setAllRowsVisible(recipients.size() <= LetterAudienceCard.FEW);
        list.addColumn(SentTo::name)
                .setHeader(getTranslation("invitation.field.name"))
                .setAutoWidth(true);
        list.addColumn(to -> Objects.requireNonNullElse(to.address(), "–"))
                .setHeader(getTranslation("invitation.field.address"))
                .setAutoWidth(true);
        list.addColumn(to -> to.why() == null ? to.language().ownName() : "–")
                .setHeader(getTranslation("letter.column.language"))
                .setAutoWidth(true);
        list.addComponentColumn(this::state)
                .setHeader(getTranslation("letter.column.state"))
                .setAutoWidth(true);
        list.setSelectionMode(Grid.SelectionMode.NONE);
        list.addClassName("letter-list");
        add(
                new H1(letter.words().subject().in(reader)),
                new Paragraph(getTranslation(
                        "letter.sent-by", letter.sender(), LetterInWords.moment(letter.at(), zone, reader))),
                new Paragraph(getTranslation(
                        "letter.sent-to",
                        letter.recipients(),
                        LetterInWords.filter(
                                this, letter.filter(), letter.organisation(), letter.withRegistered(), reader))),
                new Card(getTranslation("letter.what"), texts),
                new Card(getTranslation("letter.each-mail"), list));
    }

    private static Div text(SentLetter letter, Language language) {
        var subject = new Span(letter.words().subject().in(language));
        subject.addClassName("letter-subject");
        var words = new Paragraph(letter.words().text().in(language));
        words.addClassName("letter-words");
        var text = new Div(subject, words);
        text.addClassName("letter-sheet");
        text.getElement().setAttribute("lang", language.tag());
        return text;
    }

    private Component state(SentTo to) {
        if (to.why() != null) {
            return new StatusChip(Tone.NEUTRAL, getTranslation("letter.why." + to.why()));
        }
        return to.mail() == null
                ? new StatusChip(Tone.NEUTRAL, getTranslation("letter.mail-gone"))
                : LetterInWords.mail(this, to.mail());
    }
}
