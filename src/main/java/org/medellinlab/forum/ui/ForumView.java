package org.medellinlab.forum.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.medellinlab.forum.CommentState;
import org.medellinlab.forum.ForumMeetingKeeping;
import org.medellinlab.forum.ForumReading;
import org.medellinlab.forum.Moderation;
import org.medellinlab.forum.ModerationRow;
import org.medellinlab.forum.TakingAnswersBack;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.ui.EmptyState;
import org.medellinlab.shared.ui.LabView;
import org.medellinlab.shared.ui.Notices;
import org.medellinlab.shared.ui.StatusChip;
import org.medellinlab.shared.ui.StatusChip.Tone;

/// What citizens say: published, refused with a reason, answered; and the forum's meetings.
@Route("labs/:lab/forum")
@PermitAll
class ForumView extends LabView {

    private final transient Moderation moderation;
    private final transient TakingAnswersBack taking;
    private final transient ForumReading reading;
    private final transient ForumMeetingKeeping keeping;
    private final transient Clock clock;
    private final RadioButtonGroup<CommentState> state = new RadioButtonGroup<>();
    private final Div cards = new Div();

    ForumView(
            LabLocator labs,
            CurrentActor actors,
            Moderation moderation,
            TakingAnswersBack taking,
            ForumReading reading,
            ForumMeetingKeeping keeping,
            Clock clock) {
        super(labs, actors, "forum.title");
        this.moderation = moderation;
        this.taking = taking;
        this.reading = reading;
        this.keeping = keeping;
        this.clock = clock;
        addClassName("forum-view");
        cards.addClassName("forum-cards");
    }

    @Override
    protected boolean isFor(Actor actor, LabHere lab) {
        return ForumMenu.isFor(actor, lab);
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        var words = new Paragraph(getTranslation("forum.words"));
        words.addClassName("soft");
        state.setItems(CommentState.WAITING, CommentState.PUBLIC, CommentState.REFUSED);
        state.setItemLabelGenerator(one -> one == CommentState.WAITING
                ? getTranslation("forum.waiting", moderation.waiting(lab().id()))
                : getTranslation("forum.state." + one));
        state.setAriaLabel(getTranslation("forum.title"));
        state.setValue(CommentState.WAITING);
        state.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                refresh();
            }
        });
        add(
                new H1(getTranslation("forum.title")),
                words,
                state,
                cards,
                new ForumMeetingsPart(lab(), reader(), reading, keeping, clock));
        refresh();
    }

    private void refresh() {
        cards.removeAll();
        var all = moderation.of(lab().id(), state.getValue());
        if (all.isEmpty()) {
            cards.add(new EmptyState(getTranslation("forum.empty." + state.getValue())));
        }
        all.forEach(row -> cards.add(card(row)));
    }

    private Article card(ModerationRow row) {
        var at = row.writtenAt().atZone(lab().zone());
        var name = row.name() == null
                ? getTranslation("forum.somebody")
                : row.nameShown() ? row.name() : getTranslation("forum.name-hidden", row.name());
        var who = new Span(
                name + " · " + SpokenDates.day(at.toLocalDate(), reader()) + ", " + SpokenDates.time(at.toLocalTime()));
        who.addClassName("soft");
        var about = new Anchor(lab().view(row.path()), row.about().in(reader()));
        var words = said(row.words());
        words.getElement().setAttribute("lang", row.language().tag());
        var head = new Div(new StatusChip(Tone.INFO, getTranslation("forum.kind." + row.kind())), who);
        head.addClassName("row");
        var card = new Article(head, about, words);
        card.addClassName("card");
        if (row.reason() != null) {
            card.add(labelled("forum.reason", row.reason()));
        }
        row.answers()
                .forEach(answer ->
                        card.add(AnswerLine.of(answer, lab(), reader()).with(taking, answer, lab(), this::refreshAll)));
        card.add(actions(row));
        return card;
    }

    private Div actions(ModerationRow row) {
        var actions = new Div();
        actions.addClassName("row");
        if (row.state() != CommentState.PUBLIC) {
            var publish = new Button(
                    getTranslation("forum.publish"), click -> work(() -> moderation.publish(lab().id(), row.id())));
            publish.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(publish);
        }
        actions.add(new Button(
                getTranslation(row.answer() == null ? "forum.give-answer" : "forum.answer-anew"),
                click -> new WordsDialog(
                                "forum.give-answer",
                                "forum.answer-hint",
                                row.answer(),
                                typed -> moderation.answer(lab().id(), row.id(), typed),
                                this::refreshAll)
                        .open()));
        if (row.state() != CommentState.REFUSED) {
            actions.add(new Button(
                    getTranslation("forum.refuse"),
                    click -> new WordsDialog(
                                    "forum.refuse",
                                    "forum.reason-hint",
                                    null,
                                    typed -> moderation.refuse(lab().id(), row.id(), typed),
                                    this::refreshAll)
                            .open()));
        }
        return actions;
    }

    private Component labelled(String key, String words) {
        var label = new Span(getTranslation(key));
        label.addClassName("soft");
        return new Div(label, said(words));
    }

    private static Paragraph said(@Nullable String words) {
        var paragraph = new Paragraph(words);
        paragraph.addClassName("forum-words");
        return paragraph;
    }

    private void refreshAll() {
        var was = state.getValue();
        state.setItems(CommentState.WAITING, CommentState.PUBLIC, CommentState.REFUSED); // how many wait has changed
        state.setValue(was);
    }

    private void work(Runnable work) {
        try {
            work.run();
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
        refreshAll();
    }
}
