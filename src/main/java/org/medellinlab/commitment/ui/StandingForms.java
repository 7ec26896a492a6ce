package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import org.medellinlab.commitment.CommitmentState;
import org.medellinlab.commitment.PromiseLife;
import org.medellinlab.commitment.Standing;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.ui.DayField;
import org.medellinlab.shared.ui.Needed;
import org.medellinlab.shared.ui.Notices;

/// What can be done with where a commitment stands; each can be undone for a moment.
class StandingForms {

    private static final int LONGEST = 2000;

    private final PromiseLife life;
    private final CommitmentPart.Page page;
    private final Standing read;

    StandingForms(PromiseLife life, CommitmentPart.Page page) {
        this.life = life;
        this.page = page;
        read = page.commitment().standing();
    }

    Component open() {
        var open = new Button(say("commitment.standing.open"));
        open.addThemeVariants(ButtonVariant.PRIMARY);
        open.addClickListener(click -> act(
                open,
                () -> life.open(page.lab().id(), page.commitment().id(), read),
                Standing.OPEN,
                "commitment.standing.opened"));
        return open;
    }

    /// Folded: they are seldom wanted.
    Component others() {
        var box = new Div(
                new Details(say("commitment.standing.pause"), pause()),
                new Details(say("commitment.standing.close"), close()));
        box.addClassName("standing-forms");
        return box;
    }

    private Component pause() {
        var until = new DayField(say("commitment.standing.pause-until"));
        until.setHelperText(say("commitment.standing.pause-hint"));
        until.setMin(page.say().today().plusDays(1));
        var send = new Button(say("commitment.standing.pause-send"));
        send.addClickListener(click -> {
            if (Needed.are(until)) {
                pause(until, until.getValue());
            }
        });
        return form(until, send);
    }

    private void pause(DayField field, LocalDate until) {
        try {
            life.pause(page.lab().id(), page.commitment().id(), read, until);
            done(new Standing(CommitmentState.PAUSED, until, null), "commitment.standing.paused");
        } catch (Refused refused) {
            if (refused.key().equals("commitment.refused.pause-past")) {
                field.setErrorMessage(page.say().say(refused.key()));
                field.setInvalid(true);
            } else {
                refused(field, refused);
            }
        }
    }

    private Component close() {
        var reason = new TextArea(say("commitment.standing.reason"));
        reason.setHelperText(say("commitment.standing.reason-hint"));
        reason.setMaxLength(LONGEST);
        var send = new Button(say("commitment.standing.close-send"));
        send.addClickListener(click -> {
            if (Needed.are(reason)) {
                close(reason);
            }
        });
        return form(reason, send);
    }

    private void close(TextArea field) {
        var language = page.say().reader();
        var words = field.getValue();
        try {
            life.close(page.lab().id(), page.commitment().id(), read, language, words);
            done(
                    new Standing(CommitmentState.CLOSED, null, LocalizedText.of(language, words.strip())),
                    "commitment.standing.closed");
        } catch (Refused refused) {
            if (refused.key().equals("commitment.refused.standing-changed")) {
                refused(field, refused);
            } else {
                field.setErrorMessage(page.say().say(refused.key(), refused.arguments()));
                field.setInvalid(true);
            }
        }
    }

    private void act(Component there, Runnable work, Standing now, String key) {
        try {
            work.run();
            done(now, key);
        } catch (Refused refused) {
            refused(there, refused);
        }
    }

    private void refused(Component there, Refused refused) {
        Notices.refused(there, refused);
        page.afterwards().run(); // it shows where it stands now
    }

    private void done(Standing now, String key) {
        page.afterwards().run();
        Notices.undoable(say(key), say("commitment.undo"), () -> {
            try {
                life.putBack(page.lab().id(), page.commitment().id(), now, read);
            } catch (Refused refused) {
                Notices.done(page.say().say(refused.key(), refused.arguments()));
            } catch (NotForYou passedOn) {
                Notices.done(say("commitment.refused.standing-changed"));
            }
            page.afterwards().run();
        });
    }

    private static Div form(Component field, Button send) {
        var form = new Div(field, send);
        form.addClassName("ratification-form");
        return form;
    }

    private String say(String key) {
        return page.say().say(key);
    }
}
