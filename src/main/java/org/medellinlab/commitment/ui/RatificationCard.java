package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Objects;
import org.medellinlab.commitment.CommitmentSheet;
import org.medellinlab.commitment.NamingRatifiers;
import org.medellinlab.commitment.Ratification;
import org.medellinlab.commitment.RatificationRow;
import org.medellinlab.commitment.RatificationStanding;
import org.medellinlab.commitment.Ratifying;
import org.medellinlab.commitment.WordingDifference;
import org.medellinlab.directory.SeatRow;
import org.medellinlab.feedback.LessonSheet;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.KeptForms;
import org.medellinlab.shared.ui.Needed;
import org.medellinlab.shared.ui.Notices;

/// What a commitment's organisation says of it at home: who confirms it, what was answered, and what the reader may do.
class RatificationCard extends Card {

    private final transient Ratifying ratifying;
    private final transient NamingRatifiers naming;
    private final transient CommitmentSheet commitment;
    private final transient List<LessonSheet> lessons;
    private final transient LabHere lab;
    private final transient KeptForms kept;
    private final transient Words say;
    private final transient Runnable afterwards;
    private final Div place = new Div();

    RatificationCard(
            Ratifying ratifying,
            NamingRatifiers naming,
            CommitmentSheet commitment,
            RatificationStanding standing,
            List<RatificationRow> answers,
            List<LessonSheet> lessons,
            LabHere lab,
            Words say,
            KeptForms kept,
            Runnable afterwards) {
        super(say.say("commitment.home.title"));
        this.ratifying = ratifying;
        this.naming = naming;
        this.commitment = commitment;
        this.lessons = lessons;
        this.lab = lab;
        this.say = say;
        this.kept = kept;
        this.afterwards = afterwards;
        addClassName("ratification-card");
        add(new Paragraph(about(standing)));
        standing.requests()
                .forEach(request -> add(CommitmentCard.soft(say.say(
                        "commitment.home.asked",
                        say.seat(request.seat()),
                        say.day(request.at().atZone(lab.zone()).toLocalDate()),
                        say.say("commitment.home.mail." + (request.state() == null ? "GONE" : request.state()))))));
        add(actions(standing), place);
        var difference = new WordingDifference(say.messages(), say.reader(), say.organisations(), lessons);
        answers.forEach(answer -> add(new RatificationEntry(answer, commitment, lab, say, difference)));
    }

    private String about(RatificationStanding standing) {
        if (commitment.ratification() != Ratification.PROVISIONAL) {
            return say.say("commitment.home.about." + commitment.ratification());
        }
        if (standing.named() == null) {
            return say.say("commitment.home.about.unnamed", organisation(standing));
        }
        if (standing.asked() == null) {
            return say.say("commitment.home.about.own-seat");
        }
        var asked = say.seat(standing.asked());
        if (standing.ownWords()) {
            return say.say("commitment.home.about.own-words", asked);
        }
        return say.say(standing.vacant() ? "commitment.home.about.vacant" : "commitment.home.about.asked", asked);
    }

    private String organisation(RatificationStanding standing) {
        return Objects.requireNonNull(say.seats().get(standing.owner()))
                .organisationName()
                .in(say.reader());
    }

    private Component actions(RatificationStanding standing) {
        var row = new Div();
        row.addClassNames("row", "ratification-actions");
        if (standing.mayAnswer()) {
            var yes = new Button(
                    say.say("commitment.home.ratify"),
                    click -> act(() -> {
                        ratifying.ratify(lab.id(), commitment.id());
                        Notices.done(say.say("commitment.ratify.thanks.RATIFIED"));
                    }));
            yes.addThemeVariants(ButtonVariant.PRIMARY);
            row.add(yes, new Button(say.say("commitment.home.decline"), click -> decline()));
        }
        if (standing.mayChange()) {
            row.add(new Button(say.say("commitment.home.change"), click -> open(change())));
        }
        if (standing.mayAsk()) {
            var key = standing.requests().isEmpty() ? "commitment.home.ask" : "commitment.home.ask-again";
            row.add(new Button(
                    say.say(key),
                    click -> act(() -> Notices.done(
                            say.say("commitment.home.ask-done", ratifying.ask(lab.id(), commitment.id()))))));
        }
        if (standing.mayName()) {
            row.add(new Button(say.say("commitment.home.name"), click -> open(names(standing))));
        }
        return row;
    }

    private void open(Component form) {
        place.removeAll();
        place.add(form);
    }

    private void decline() {
        var reason = new TextArea(say.say("commitment.ratify.reason"));
        reason.setHelperText(say.say("commitment.home.reason-public"));
        reason.setMaxLength(2000);
        var words = kept.of(lab, "decline/" + commitment.id());
        words.bind("reason", reason);
        words.begin();
        var send = new Button(say.say("commitment.home.decline-send"));
        send.addClickListener(click -> {
            try {
                ratifying.decline(lab.id(), commitment.id(), reason.getValue());
                words.over();
                Notices.done(say.say("commitment.ratify.thanks.DECLINED"));
                afterwards.run();
            } catch (Refused refused) {
                reason.setErrorMessage(say.say(refused.key(), refused.arguments()));
                reason.setInvalid(true);
            }
        });
        open(form(send, words.when(), words, reason));
        reason.focus();
    }

    private Component change() {
        return new ChangeForm(
                ratifying, commitment, lessons, lab, say, kept.of(lab, "change/" + commitment.id()), afterwards);
    }

    private Component names(RatificationStanding standing) {
        var seat = new Select<SeatRow>();
        seat.setLabel(say.say("commitment.ratifier.seat"));
        seat.setHelperText(say.say("commitment.ratifier.not-alone"));
        seat.setItems(naming.seatsBeside(standing.owner()));
        seat.setItemLabelGenerator(row -> row.title().in(say.reader()));
        var send = new Button(say.say("commitment.ratifier.send"));
        send.addClickListener(click -> {
            if (Needed.are(seat)) {
                act(() -> {
                    naming.name(lab.id(), standing.owner(), seat.getValue().id());
                    Notices.done(say.say("commitment.ratifier.thanks"));
                });
            }
        });
        return form(send, new Span(), seat);
    }

    /// @param beside stands beside the button
    private static Component form(Button send, Component beside, Component... fields) {
        send.addThemeVariants(ButtonVariant.PRIMARY);
        var foot = new Div(send, beside);
        foot.addClassName("row");
        var form = new Div(fields);
        form.add(foot);
        form.addClassName("ratification-form");
        return form;
    }

    private void act(Runnable work) {
        try {
            work.run();
            afterwards.run();
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
    }
}
