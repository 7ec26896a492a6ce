package org.medellinlab.workinggroup.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.ui.Notices;
import org.medellinlab.shared.ui.StatusChip;
import org.medellinlab.shared.ui.StatusChip.Tone;
import org.medellinlab.workinggroup.Conversation;
import org.medellinlab.workinggroup.PostRow;
import org.medellinlab.workinggroup.SendingState;

/// What the people of a group say to each other, the latest first. What has not gone out by mail yet can be held.
class TalkPart extends Composite<Section> {

    private final UUID group;
    private final transient LabHere lab;
    private final Language reader;
    private final transient Conversation conversation;
    private final transient PersonId me;
    private final boolean keeps;
    private final transient Clock clock;
    private final Div posts = new Div();

    TalkPart(
            UUID group,
            LabHere lab,
            Language reader,
            Conversation conversation,
            PersonId me,
            boolean keeps,
            Clock clock) {
        this.group = group;
        this.lab = lab;
        this.reader = reader;
        this.conversation = conversation;
        this.me = me;
        this.keeps = keeps;
        this.clock = clock;
        posts.addClassName("group-meetings");
        getContent().addClassName("group-meetings");
        var hint = new Paragraph(getTranslation("workinggroup.post.hint"));
        hint.addClassName("soft");
        getContent().add(new H2(getTranslation("workinggroup.talk")), hint, form(), quiet(), posts);
        refresh();
    }

    private Div form() {
        var id = new UUID[] {Ids.next()};
        var words = new TextArea(getTranslation("workinggroup.post.words"));
        words.setMaxLength(5000);
        words.setMinRows(2);
        var send = new Button(getTranslation("workinggroup.post.send"));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(click -> {
            work(() -> {
                var told = conversation.say(lab.id(), group, id[0], words.getValue());
                id[0] = Ids.next();
                words.clear();
                Notices.done(getTranslation("workinggroup.post.done", told));
                MailWaits.tell(this);
            });
            send.setEnabled(true);
        });
        var form = new Div(words, send);
        form.addClassName("talk-form");
        return form;
    }

    private Checkbox quiet() {
        var box = new Checkbox(getTranslation("workinggroup.post.web-only"), conversation.isQuiet(lab.id(), group));
        box.addValueChangeListener(change -> work(() -> conversation.quiet(lab.id(), group, change.getValue())));
        return box;
    }

    private void refresh() {
        posts.removeAll();
        conversation.of(lab.id(), group).forEach(post -> posts.add(card(post)));
    }

    private Article card(PostRow post) {
        var at = new Span(post.name() + " · " + when(post.postedAt()));
        at.addClassName("soft");
        var words = new Paragraph(post.words());
        words.addClassName("topic-words");
        words.getElement().setAttribute("lang", post.language().tag());
        var card = new Article(at, words);
        card.addClassName("card");
        var row = new Div();
        row.addClassName("row");
        var may = keeps || post.person().equals(me);
        if (post.held()) {
            row.add(new StatusChip(Tone.WARN, getTranslation("workinggroup.post.held")));
            if (keeps) {
                row.add(new Button(
                        getTranslation("workinggroup.post.let-go"),
                        click -> work(() -> {
                            conversation.letGo(lab.id(), group, post.id());
                            MailWaits.tell(this);
                        })));
            }
        } else if (post.isOnItsWay(clock.instant())) {
            row.add(new StatusChip(Tone.INFO, getTranslation("workinggroup.post.goes", when(post.mailedAt()))));
            if (may) {
                row.add(new Button(
                        getTranslation("workinggroup.post.hold"),
                        click -> work(() -> {
                            conversation.hold(lab.id(), group, post.id());
                            MailWaits.tell(this);
                        })));
            }
        }
        if (post.state() == SendingState.DROPPED) {
            row.add(new StatusChip(Tone.NEUTRAL, getTranslation("workinggroup.post.dropped")));
        }
        if (row.getComponentCount() > 0) {
            card.add(row);
        }
        return card;
    }

    private String when(Instant at) {
        var there = at.atZone(lab.zone());
        return SpokenDates.day(there.toLocalDate(), reader) + ", " + SpokenDates.time(there.toLocalTime());
    }

    private void work(Runnable work) {
        try {
            work.run();
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
        refresh();
    }
}
