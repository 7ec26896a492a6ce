package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.stream.Collectors;
import org.medellinlab.agenda.ChangeWords;
import org.medellinlab.agenda.ChangesForOne;
import org.medellinlab.agenda.NoticeCheck;
import org.medellinlab.agenda.ReleaseNotices;
import org.medellinlab.mail.LetterPreview;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.EmptyState;
import org.medellinlab.shared.ui.LabView;
import org.medellinlab.shared.ui.Notices;
import org.medellinlab.shared.ui.StatusChip;
import org.medellinlab.shared.ui.StatusChip.Tone;

/// The mails to those for whom a release changes something: to be looked at in each language, then sent.
@Route("labs/:lab/agenda/notices")
@PermitAll
class NoticesView extends LabView {

    private final transient ReleaseNotices notices;
    private final transient ChangeWords words;

    NoticesView(LabLocator labs, CurrentActor actors, ReleaseNotices notices, ChangeWords words) {
        super(labs, actors, "release.notices");
        this.notices = notices;
        this.words = words;
        addClassName("versions");
    }

    @Override
    protected boolean isFor(Actor actor, LabHere lab) {
        return actor.is(Role.ORGANISER, lab.id());
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        var number = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("release")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::parseInt);
        add(new Anchor(lab().view("agenda/history"), getTranslation("release.title")));
        if (number.isEmpty()) {
            add(new H1(getTranslation("release.notices")), new EmptyState(getTranslation("release.notices.which")));
            return;
        }
        show(number.get());
    }

    private void show(int number) {
        removeAll();
        var check = notices.check(lab().id(), number);
        var about = new Paragraph(
                check.from() == 0
                        ? getTranslation("release.notices.first")
                        : getTranslation("release.notices.words", number, check.name(), check.from()));
        about.addClassName("soft");
        add(
                new Anchor(lab().view("agenda/history"), getTranslation("release.title")),
                new H1(getTranslation("release.notices")),
                about);
        if (check.people().isEmpty()) {
            add(new EmptyState(getTranslation("release.nobody")));
            return;
        }
        if (!check.goingOut().isEmpty()) {
            add(look(check));
        }
        add(people(check));
    }

    private Card look(NoticeCheck check) {
        var sheets = new TabSheet();
        for (var language : check.languages()) {
            var readers = check.goingOut().stream()
                    .filter(one -> one.language() == language)
                    .count();
            sheets.add(
                    getTranslation("release.notices.readers", language.ownName(), readers),
                    sheet(notices.shown(lab().id(), check.number(), language), language));
        }
        var card = new Card(getTranslation("release.notices.look"), sheets, way(check));
        card.addClassName("letter-look");
        return card;
    }

    private com.vaadin.flow.component.Component way(NoticeCheck check) {
        if (check.sent() != null) {
            return new StatusChip(
                    Tone.OK,
                    getTranslation(
                            "release.notices.sent",
                            check.sent().people(),
                            new VersionNames(this, lab(), reader())
                                    .moment(check.sent().at())));
        }
        var send = new Button(
                getTranslation("release.notices.send", check.goingOut().size()), click -> send(check));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setDisableOnClick(true);
        return send;
    }

    private void send(NoticeCheck check) {
        try {
            notices.send(
                    lab().id(),
                    check.number(),
                    check.goingOut().stream().map(ChangesForOne::person).collect(Collectors.toSet()));
            Notices.done(getTranslation("release.notices.done", check.goingOut().size()));
        } catch (Refused refused) {
            Notices.refused(this, refused);
        } catch (NotForYou gone) {
            Notices.failed(this, getTranslation("release.refused.raced"));
        }
        show(check.number());
    }

    private Div sheet(LetterPreview.Shown mail, Language language) {
        var subject = new Span(mail.subject());
        subject.addClassName("letter-subject");
        var frame = new IFrame();
        frame.setSrcdoc(mail.html());
        frame.setSandbox(IFrame.SandboxType.RESTRICT_ALL);
        frame.addClassName("letter-frame");
        frame.getElement().setAttribute("title", getTranslation("release.notices.mail", language.ownName()));
        var sheet = new Div(subject, frame);
        sheet.addClassName("letter-sheet");
        return sheet;
    }

    private Card people(NoticeCheck check) {
        var card =
                new Card(getTranslation("release.notices.people", check.people().size()));
        check.people().forEach(one -> {
            var head = new Div(new H3(one.name()), new Span(one.language().ownName()));
            head.addClassName("row");
            if (one.leftOut() != null) {
                head.add(new StatusChip(Tone.WARN, getTranslation("release.notices.left-out." + one.leftOut())));
            }
            var list = new UnorderedList();
            list.addClassName("agenda-changes");
            one.changes().forEach(change -> list.add(new ListItem(words.say(change, one.isOwn(change), reader()))));
            card.add(head, list);
        });
        return card;
    }
}
