package org.medellinlab.registration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.text.Collator;
import java.util.Comparator;
import org.medellinlab.registration.Delegations;
import org.medellinlab.registration.Delegations.Member;
import org.medellinlab.registration.Delegations.Sheet;
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

/// Who comes, by delegation, and who heads each.
@Route("labs/:lab/people/delegations")
@PermitAll
class DelegationsView extends LabView {

    private final transient Delegations delegations;
    private final Div cards = new Div();

    DelegationsView(LabLocator labs, CurrentActor actors, Delegations delegations) {
        super(labs, actors, "stay.delegation.title");
        this.delegations = delegations;
        addClassName("stay");
        cards.addClassName("delegation-cards");
    }

    @Override
    protected boolean isFor(Actor actor, LabHere lab) {
        return actor.is(Role.ORGANISER, lab.id());
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        add(
                new H1(getTranslation("stay.delegation.title")),
                StayWays.between(this, lab(), DelegationsView.class),
                cards);
        refresh();
    }

    private void refresh() {
        cards.removeAll();
        var names = Collator.getInstance(reader().locale());
        var all = delegations.of(lab().id()).stream()
                .sorted(Comparator.comparing((Sheet sheet) -> sheet.name() == null)
                        .thenComparing(this::name, names))
                .toList();
        if (all.isEmpty()) {
            cards.add(new EmptyState(getTranslation("stay.delegation.empty")));
        }
        all.forEach(sheet -> cards.add(card(sheet)));
    }

    private String name(Sheet sheet) {
        return sheet.name() == null
                ? getTranslation("stay.delegation.alone")
                : sheet.name().in(reader());
    }

    private Component card(Sheet sheet) {
        var numbers = new Span(
                getTranslation("stay.delegation.numbers", sheet.members().size(), sheet.confirmed()));
        numbers.addClassName("soft");
        var title = new Div(new H2(name(sheet)), numbers);
        title.addClassNames("row", "between");
        var list = new UnorderedList();
        list.addClassName("stay-list");
        sheet.members().stream()
                .sorted(Comparator.comparing(member -> !member.person().equals(sheet.head())))
                .forEach(member -> list.add(line(sheet, member)));
        var card = new Article(title);
        card.addClassName("card");
        if (sheet.name() != null && sheet.head() == null) {
            var none = new Paragraph(getTranslation("stay.delegation.no-head"));
            none.addClassName("soft");
            card.add(none);
        }
        card.add(list);
        return card;
    }

    private ListItem line(Sheet sheet, Member member) {
        var isHead = member.person().equals(sheet.head());
        var name = new Span(member.name());
        name.addClassName("places-name");
        var organisation = member.organisation();
        var house = new Span(organisation == null ? "" : organisation.in(reader()));
        house.addClassName("soft");
        var chips = new Div();
        chips.addClassName("row");
        if (isHead) {
            chips.add(new StatusChip(Tone.OK, getTranslation("stay.delegation.head")));
        }
        if (member.state() != org.medellinlab.registration.InvitationState.CONFIRMED) {
            chips.add(InvitationChips.state(this, member.state()));
        }
        if (sheet.name() != null) {
            var button = new Button(
                    getTranslation(isHead ? "stay.delegation.unmark" : "stay.delegation.mark"),
                    click -> mark(member, isHead));
            button.setAriaLabel(
                    getTranslation(isHead ? "stay.delegation.unmark-one" : "stay.delegation.mark-one", member.name()));
            button.addThemeVariants(ButtonVariant.TERTIARY);
            button.addClassName("not-printed");
            chips.add(button);
        }
        return new ListItem(new Div(name, house), chips);
    }

    private void mark(Member member, boolean isHead) {
        try {
            if (isHead) {
                delegations.unhead(lab().id(), member.person());
            } else {
                delegations.head(lab().id(), member.person());
            }
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
        refresh();
    }
}
