package org.medellinlab.registration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medellinlab.registration.InvitationAnswer;
import org.medellinlab.registration.InvitationReading;
import org.medellinlab.registration.InvitationRow;
import org.medellinlab.registration.InvitationState;
import org.medellinlab.registration.Inviting;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.ui.Notices;

/// One invitation: what was answered, and what the organiser can do about it. Taking an invitation back can be undone
/// here, so nobody is asked "are you sure?".
class InvitationDialog extends Dialog {

    private final transient Inviting inviting;
    private final transient LabHere lab;
    private final transient InvitationRow row;
    private final Runnable done;

    InvitationDialog(
            InvitationReading reading,
            Inviting inviting,
            LabHere lab,
            InvitationRow row,
            Language reader,
            Runnable done) {
        this.inviting = inviting;
        this.lab = lab;
        this.row = row;
        this.done = done;
        setHeaderTitle(row.name());
        var chips = new Div(InvitationChips.kind(this, row.kind()), InvitationChips.state(this, row.state()));
        chips.addClassName("row");
        add(chips);
        var facts = new DescriptionList();
        facts.addClassName("invitation-facts");
        fact(facts, "invitation.field.address", row.address());
        fact(facts, "invitation.page.reason", row.reason());
        reading.answerTo(lab.id(), row.id()).ifPresent(answer -> told(facts, answer, reader));
        add(facts);
        if (row.otherName() != null) {
            add(new Paragraph(
                    getTranslation("invitation.proposal", row.otherName(), Objects.toString(row.otherAddress(), ""))));
        }
        actions();
    }

    private void told(DescriptionList facts, InvitationAnswer answer, Language reader) {
        if (answer.arrivesOn() != null) {
            var day = SpokenDates.day(answer.arrivesOn(), reader);
            fact(
                    facts,
                    "invitation.page.arrives-on",
                    answer.arrivesAt() == null ? day : day + ", " + SpokenDates.time(answer.arrivesAt()));
        }
        if (answer.departsOn() != null) {
            fact(facts, "invitation.page.departs-on", SpokenDates.day(answer.departsOn(), reader));
        }
        fact(facts, "invitation.page.diet", answer.diet());
        fact(facts, "invitation.page.access", answer.access());
        fact(facts, "invitation.page.emergency", answer.emergency());
        fact(
                facts,
                "invitation.photos",
                getTranslation(answer.photos() ? "invitation.photos.yes" : "invitation.photos.no"));
    }

    private void fact(DescriptionList facts, String key, @Nullable String words) {
        if (words != null) {
            facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(words));
        }
    }

    private void actions() {
        var footer = getFooter();
        footer.add(new Button(getTranslation("invitation.close"), click -> close()));
        if (row.state() == InvitationState.PROPOSED_OTHER) {
            footer.add(action("invitation.proposal.refuse", () -> inviting.reopen(lab.id(), row.id())));
            var accept = action("invitation.proposal.accept", () -> inviting.acceptProposal(lab.id(), row.id()));
            accept.addThemeVariants(ButtonVariant.PRIMARY);
            footer.add(accept);
        } else if (row.state() == InvitationState.CANCELLED) {
            footer.add(action("invitation.reopen", () -> inviting.reopen(lab.id(), row.id())));
        } else {
            footer.add(action("invitation.cancel", () -> inviting.cancel(lab.id(), row.id())));
        }
    }

    private Button action(String key, Runnable work) {
        return new Button(getTranslation(key), click -> {
            try {
                work.run();
                Notices.done(getTranslation("invitation.done"));
                close();
                done.run();
            } catch (Refused refused) {
                Notices.refused(this, refused);
            }
        });
    }
}
