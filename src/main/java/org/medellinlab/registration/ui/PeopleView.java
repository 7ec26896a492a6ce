package org.medellinlab.registration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.directory.Directory;
import org.medellinlab.directory.OrganisationRow;
import org.medellinlab.registration.GivingPlaces;
import org.medellinlab.registration.InvitationFilter;
import org.medellinlab.registration.InvitationReading;
import org.medellinlab.registration.InvitationRow;
import org.medellinlab.registration.InvitationState;
import org.medellinlab.registration.Inviting;
import org.medellinlab.registration.ParticipantKind;
import org.medellinlab.registration.RemindingInvited;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.ui.EmptyState;
import org.medellinlab.shared.ui.LabView;

/// Who is invited and what they answered. The filters stand in the address.
@Route("labs/:lab/people")
@PermitAll
class PeopleView extends LabView {

    private static final int PAGE = 50;

    private final transient InvitationReading reading;
    private final transient Inviting inviting;
    private final transient RemindingInvited reminding;
    private final transient Directory directory;
    private final transient GivingPlaces giving;
    private final transient LetterPlaces letters;
    private final Div list = new Div();
    private transient InvitationFilter filter = InvitationFilter.ALL;

    PeopleView(
            LabLocator labs,
            CurrentActor actors,
            InvitationReading reading,
            Inviting inviting,
            RemindingInvited reminding,
            Directory directory,
            GivingPlaces giving,
            LetterPlaces letters) {
        super(labs, actors, "invitation.people.title");
        this.reading = reading;
        this.inviting = inviting;
        this.reminding = reminding;
        this.directory = directory;
        this.giving = giving;
        this.letters = letters;
        list.addClassName("people-list");
    }

    @Override
    protected boolean isFor(Actor actor, LabHere lab) {
        return actor.is(Role.ORGANISER, lab.id());
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        filter = PeopleFilter.read(event.getLocation().getQueryParameters());
        var invite = new Button(getTranslation("invitation.invite"), click -> openInvite());
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        var many = new Anchor(lab().view("people/many"), getTranslation("invitation.many.open"));
        var remind = new Button(
                getTranslation("invitation.remind"), click -> new RemindDialog(reminding, lab(), this::again).open());
        var ways = new Div(many, remind, invite);
        ways.addComponentAsFirst(letters.ways(this, lab()));
        ways.addClassName("row");
        var head = new Div(new H1(getTranslation("invitation.people.title")), ways);
        head.addClassNames("row", "between");
        add(head, StayWays.between(this, lab(), PeopleView.class), new PlacesCard(giving, lab(), reader()));
        var numbers = reading.numbers(lab().id());
        if (numbers.isEmpty()) {
            add(new EmptyState(getTranslation("invitation.people.empty")));
            return;
        }
        var states = new Div();
        states.addClassNames("row", "people-states");
        states.add(stateLink(null, numbers.values().stream().mapToInt(n -> n).sum()));
        Stream.of(InvitationState.values())
                .filter(numbers::containsKey)
                .forEach(state -> states.add(stateLink(state, numbers.getOrDefault(state, 0))));
        add(states, filters());
        letters.writeToThese(this, lab(), filter).ifPresent(this::add);
        add(list);
        list.removeAll();
        more(null);
    }

    private Component stateLink(@Nullable InvitationState state, int number) {
        var link = new RouterLink();
        link.setRoute(PeopleView.class, new com.vaadin.flow.router.RouteParameters("lab", lab().slug()));
        link.setQueryParameters(PeopleFilter.write(
                new InvitationFilter(state, filter.kind(), filter.organisation(), filter.language())));
        if (state == null) {
            link.setText(getTranslation("invitation.people.all", number));
        } else {
            link.add(InvitationChips.state(this, state), new Span(Integer.toString(number)));
        }
        if (filter.state() == state) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private Component filters() {
        var kind = choice("invitation.field.kind", List.of(ParticipantKind.values()), filter.kind());
        kind.setItemLabelGenerator(value -> getTranslation("invitation.kind." + value));
        kind.addValueChangeListener(change -> narrow(
                new InvitationFilter(filter.state(), change.getValue(), filter.organisation(), filter.language())));
        var organisations = List.copyOf(directory.organisations().values());
        var chosen = organisations.stream()
                .filter(row -> row.id().equals(filter.organisation()))
                .findFirst()
                .orElse(null);
        var organisation = choice("invitation.field.organisation", organisations, chosen);
        organisation.setItemLabelGenerator(row -> row.name().in(reader()));
        organisation.addValueChangeListener(change ->
                narrow(new InvitationFilter(filter.state(), filter.kind(), id(change.getValue()), filter.language())));
        var language = choice("invitation.field.language", List.of(Language.values()), filter.language());
        language.setItemLabelGenerator(Language::ownName);
        language.addValueChangeListener(change ->
                narrow(new InvitationFilter(filter.state(), filter.kind(), filter.organisation(), change.getValue())));
        var row = new Div(kind, organisation, language);
        row.addClassName("row");
        return row;
    }

    private static org.medellinlab.shared.@Nullable OrganisationId id(@Nullable OrganisationRow row) {
        return row == null ? null : row.id();
    }

    private <T> ComboBox<T> choice(String label, List<T> items, @Nullable T value) {
        var choice = new ComboBox<T>(getTranslation(label));
        choice.setItems(items);
        choice.setClearButtonVisible(true);
        choice.setValue(value);
        return choice;
    }

    private void narrow(InvitationFilter narrowed) {
        getUI().ifPresent(ui -> ui.navigate(lab().view("people"), PeopleFilter.write(narrowed)));
    }

    /// The next page, below what is shown; one row more than a page tells whether there is another.
    private void more(@Nullable InvitationRow after) {
        var rows = reading.page(lab().id(), filter, after, PAGE + 1);
        rows.stream().limit(PAGE).map(this::card).forEach(list::add);
        if (after == null && rows.isEmpty()) {
            list.add(new EmptyState(getTranslation("invitation.people.none-such")));
        }
        if (rows.size() > PAGE) {
            var button = new Button(getTranslation("invitation.people.more"));
            button.addClickListener(click -> {
                list.remove(button);
                more(rows.get(PAGE - 1));
            });
            list.add(button);
        }
    }

    private Component card(InvitationRow row) {
        var name = new Button(
                row.name(), click -> new InvitationDialog(reading, inviting, lab(), row, reader(), this::again).open());
        name.addThemeVariants(ButtonVariant.TERTIARY);
        var who = new Div(name);
        who.addClassName("person-name");
        var about = Stream.of(
                        row.organisation() == null ? "" : row.organisation().in(reader()),
                        row.language().ownName(),
                        row.otherName() == null ? "" : getTranslation("invitation.proposes", row.otherName()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
        var small = new Span(about);
        small.addClassName("soft");
        who.add(small);
        var chips = new Div(InvitationChips.kind(this, row.kind()), InvitationChips.state(this, row.state()));
        chips.addClassName("row");
        InvitationChips.troubleWithMail(this, row).ifPresent(chips::add);
        var card = new Article(who, chips);
        card.addClassName("person-row");
        return card;
    }

    private void openInvite() {
        new InviteDialog(inviting, lab(), List.copyOf(directory.organisations().values()), reader(), this::again)
                .open();
    }

    private void again() {
        narrow(filter);
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
    }
}
