package org.medellinlab.registration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.medellinlab.directory.Directory;
import org.medellinlab.registration.InvitingOrganisations;
import org.medellinlab.registration.OfferRow;
import org.medellinlab.registration.PlacesProposal;
import org.medellinlab.registration.PlacesState;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.ui.EmptyState;
import org.medellinlab.shared.ui.LabView;
import org.medellinlab.shared.ui.Notices;
import org.medellinlab.shared.ui.StatusChip;
import org.medellinlab.shared.ui.StatusChip.Tone;

/// Organisations that were offered places, whom they propose, and what the organiser makes of it.
@Route("labs/:lab/people/organisations")
@PermitAll
class OrganisationsView extends LabView {

    private final transient InvitingOrganisations inviting;
    private final transient Directory directory;
    private final Div list = new Div();

    OrganisationsView(LabLocator labs, CurrentActor actors, InvitingOrganisations inviting, Directory directory) {
        super(labs, actors, "letter.places.open");
        this.inviting = inviting;
        this.directory = directory;
        list.addClassName("people-list");
    }

    @Override
    protected boolean isFor(Actor actor, LabHere lab) {
        return actor.is(Role.ORGANISER, lab.id());
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        var invite = new Button(
                getTranslation("letter.places.invite"),
                click -> new InviteOrganisationDialog(
                                inviting,
                                lab(),
                                List.copyOf(directory.organisations().values()),
                                reader(),
                                this::fill)
                        .open());
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        var head = new Div(new H1(getTranslation("letter.places.open")), invite);
        head.addClassNames("row", "between");
        add(
                new Anchor(lab().view("people"), getTranslation("invitation.people.title")),
                head,
                new Paragraph(getTranslation("letter.places.about")),
                list);
        fill();
    }

    private void fill() {
        list.removeAll();
        var offers = inviting.offers(lab().id());
        if (offers.isEmpty()) {
            list.add(new EmptyState(getTranslation("letter.places.none")));
        }
        offers.forEach(offer -> list.add(card(offer)));
    }

    private Component card(OfferRow offer) {
        var about = new Span(getTranslation(
                "letter.places.line",
                offer.places(),
                getTranslation("invitation.kind." + offer.kind()),
                offer.contactName(),
                offer.contactAddress(),
                LetterInWords.moment(offer.offeredAt(), lab().zone(), reader())));
        about.addClassName("soft");
        var name = new Span(offer.organisation().in(reader()));
        name.addClassName("letter-subject");
        var who = new Div(name, about);
        who.addClassName("person-name");
        var chips = new Div(state(offer));
        chips.addClassName("row");
        if (offer.mail() != null && offer.state() == PlacesState.OPEN) {
            chips.add(LetterInWords.mail(this, offer.mail()));
        }
        if (offer.state() == PlacesState.OPEN) {
            chips.add(new Button(
                    getTranslation("letter.places.cancel"),
                    click -> act(() -> inviting.cancel(lab().id(), offer.id()))));
        }
        var card = new Article(who, chips);
        card.addClassName("person-row");
        var proposals = new Div();
        proposals.addClassName("places-proposals");
        for (var i = 0; i < offer.proposals().size(); i++) {
            proposals.add(proposal(offer, i));
        }
        var all = new Div(card, proposals);
        all.addClassName("places-offer");
        return all;
    }

    private StatusChip state(OfferRow offer) {
        return switch (offer.state()) {
            case OPEN -> new StatusChip(Tone.INFO, getTranslation("letter.places.state.OPEN"));
            case ANSWERED ->
                offer.undecided() > 0
                        ? new StatusChip(Tone.DUE, getTranslation("letter.places.undecided", offer.undecided()))
                        : new StatusChip(Tone.OK, getTranslation("letter.places.state.ANSWERED"));
            case CANCELLED -> new StatusChip(Tone.NEUTRAL, getTranslation("letter.places.state.CANCELLED"));
        };
    }

    private Component proposal(OfferRow offer, int position) {
        var proposal = offer.proposals().get(position);
        var row = new Div(new Span(proposal.name() + " · " + proposal.address()));
        row.addClassNames("row", "between");
        if (proposal.fate() != PlacesProposal.Fate.OPEN) {
            row.add(new StatusChip(
                    proposal.fate() == PlacesProposal.Fate.INVITED ? Tone.OK : Tone.NEUTRAL,
                    getTranslation("letter.places.fate." + proposal.fate())));
            return row;
        }
        var accept = new Button(
                getTranslation("letter.places.accept"),
                click -> act(() -> inviting.accept(lab().id(), offer.id(), position)));
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        accept.setAriaLabel(getTranslation("letter.places.accept") + ": " + proposal.name());
        var refuse = new Button(
                getTranslation("letter.places.refuse"),
                click -> act(() -> inviting.refuse(lab().id(), offer.id(), position)));
        refuse.setAriaLabel(getTranslation("letter.places.refuse") + ": " + proposal.name());
        var ways = new Div(refuse, accept);
        ways.addClassName("row");
        row.add(ways);
        return row;
    }

    private void act(Runnable work) {
        try {
            work.run();
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
        fill();
    }
}
