package org.medellinlab.registration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.medellinlab.registration.LetterDraft;
import org.medellinlab.registration.LetterDrafts;
import org.medellinlab.registration.LettersSent;
import org.medellinlab.registration.LettersSent.SentLetter;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.ui.EmptyState;
import org.medellinlab.shared.ui.LabView;
import org.medellinlab.shared.ui.StatusChip;
import org.medellinlab.shared.ui.StatusChip.Tone;

/// The record of letters: those being written and those sent; with `?letter=` one that was sent.
@Route("labs/:lab/letters")
@PermitAll
class LettersView extends LabView {

    private final transient LetterDrafts drafts;
    private final transient LettersSent letters;

    LettersView(LabLocator labs, CurrentActor actors, LetterDrafts drafts, LettersSent letters) {
        super(labs, actors, "letter.title");
        this.drafts = drafts;
        this.letters = letters;
    }

    @Override
    protected boolean isFor(Actor actor, LabHere lab) {
        return actor.is(Role.ORGANISER, lab.id());
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        var named = LetterPlaces.named(event.getLocation().getQueryParameters());
        if (named.isPresent()) {
            var letter = letters.letter(lab().id(), named.get());
            add(
                    new Anchor(LetterPlaces.letters(lab()), getTranslation("letter.title")),
                    new SentLetterPart(letter, letters.recipients(lab().id(), letter.id()), lab().zone(), reader()));
            return;
        }
        var write =
                new Anchor(LetterPlaces.write(lab(), QueryParameters.empty()), getTranslation("letter.write.title"));
        var head = new Div(new H1(getTranslation("letter.title")), write);
        head.addClassNames("row", "between");
        add(new Anchor(lab().view("people"), getTranslation("invitation.people.title")), head);
        var written = drafts.mine(lab().id());
        var sent = letters.letters(lab().id());
        if (written.isEmpty() && sent.isEmpty()) {
            add(new EmptyState(getTranslation("letter.empty")));
            return;
        }
        if (!written.isEmpty()) {
            add(
                    new H2(getTranslation("letter.drafts")),
                    list(written.stream().map(this::draft).toList()));
        }
        if (!sent.isEmpty()) {
            add(
                    new H2(getTranslation("letter.sent-letters")),
                    list(sent.stream().map(this::letter).toList()));
        }
    }

    private static Div list(List<? extends Component> rows) {
        var list = new Div();
        list.addClassName("people-list");
        rows.forEach(list::add);
        return list;
    }

    private Component draft(LetterDraft draft) {
        var row = new Article();
        row.addClassName("person-row");
        fill(row, draft);
        return row;
    }

    private void fill(Article row, LetterDraft draft) {
        row.removeAll();
        var discard = new Button(getTranslation("letter.discard"), click -> {
            drafts.discard(lab().id(), draft.id());
            var undo = new Button(getTranslation("letter.discard.undo"), again -> fill(row, restored(draft)));
            row.removeAll();
            row.add(new Span(getTranslation("letter.discarded")), undo);
        });
        row.add(
                who(
                        new Anchor(
                                LetterPlaces.draft(lab(), draft.id()),
                                subject(draft.words().subject().in(reader()))),
                        getTranslation("letter.saved", LetterInWords.moment(draft.keptAt(), lab().zone(), reader()))),
                discard);
    }

    /// The same letter again, under another identifier.
    private LetterDraft restored(LetterDraft draft) {
        var id = drafts.begin(lab().id(), draft.audience());
        for (var language : Language.values()) {
            var subject = draft.words().subject().exactly(language);
            var text = draft.words().text().exactly(language);
            if (subject != null || text != null) {
                drafts.keep(lab().id(), id, language, subject == null ? "" : subject, text == null ? "" : text);
            }
        }
        return drafts.one(lab().id(), id).orElseThrow();
    }

    private Component letter(SentLetter letter) {
        var about = String.join(
                " · ",
                LetterInWords.moment(letter.at(), lab().zone(), reader()),
                letter.sender(),
                LetterInWords.filter(this, letter.filter(), letter.organisation(), letter.withRegistered(), reader()));
        var chips = new Div(new StatusChip(Tone.OK, getTranslation("letter.to", letter.recipients())));
        chips.addClassName("row");
        if (letter.failed() > 0) {
            chips.add(new StatusChip(Tone.DUE, getTranslation("letter.failed", letter.failed())));
        }
        var row = new Article(
                who(
                        new Anchor(
                                LetterPlaces.letter(lab(), letter.id()),
                                subject(letter.words().subject().in(reader()))),
                        about),
                chips);
        row.addClassName("person-row");
        return row;
    }

    private static Div who(Anchor link, String about) {
        var small = new Span(about);
        small.addClassName("soft");
        var who = new Div(link, small);
        who.addClassName("person-name");
        return who;
    }

    private String subject(String words) {
        return words.isEmpty() ? getTranslation("letter.no-subject") : words;
    }
}
