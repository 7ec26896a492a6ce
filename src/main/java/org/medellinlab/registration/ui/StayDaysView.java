package org.medellinlab.registration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.medellinlab.registration.StayCounting;
import org.medellinlab.registration.StayDay;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.ui.EmptyState;
import org.medellinlab.shared.ui.LabView;
import org.medellinlab.shared.ui.StatusChip;
import org.medellinlab.shared.ui.StatusChip.Tone;

/// How many eat on each day of the lab, what, and who needs what to take part.
@Route("labs/:lab/stay/days")
@PermitAll
class StayDaysView extends LabView {

    private final transient StayCounting counting;

    StayDaysView(LabLocator labs, CurrentActor actors, StayCounting counting) {
        super(labs, actors, "stay.days.title");
        this.counting = counting;
        addClassName("stay");
    }

    @Override
    protected boolean isFor(Actor actor, LabHere lab) {
        return actor.is(Role.ORGANISER, lab.id());
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        var id = lab().id();
        var reader = reader();
        var words = new Paragraph(getTranslation("stay.days.words"));
        words.addClassName("soft");
        add(
                new H1(getTranslation("stay.days.title")),
                StayWays.between(this, lab(), StayDaysView.class),
                words,
                StayWays.paper(this, "meals-" + lab().slug() + ".csv", () -> counting.table(id, reader)));
        var days = counting.days(id);
        if (days.stream().allMatch(day -> day.there() == 0)) {
            add(new EmptyState(getTranslation("stay.nobody")));
            return;
        }
        var cards = new Div();
        cards.addClassName("delegation-cards");
        days.forEach(day -> cards.add(card(day)));
        add(cards);
    }

    private Component card(StayDay day) {
        var there = new Span(getTranslation("stay.people", day.there()));
        there.addClassName("stay-number");
        var head = new Div(new H2(SpokenDates.day(day.day(), reader())), there);
        head.addClassNames("row", "between");
        var card = new Section(head);
        card.addClassNames("card", "stay-day");
        var moves = new Span(getTranslation("stay.days.moves", day.arriving(), day.leaving()));
        moves.addClassName("soft");
        card.add(moves);
        if (day.unsure() > 0) {
            card.add(new StatusChip(Tone.WARN, getTranslation("stay.days.unsure", day.unsure())));
        }
        card.add(new H3(getTranslation("stay.days.diets")), diets(day));
        if (!day.needs().isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("stay-list");
            day.needs().forEach(need -> {
                var name = new Span(need.name());
                name.addClassName("places-name");
                list.add(new ListItem(new Div(name, new Span(need.words())), new KindChip(this, need.kind())));
            });
            card.add(new H3(getTranslation("stay.days.needs")), list);
        }
        return card;
    }

    private UnorderedList diets(StayDay day) {
        var list = new UnorderedList();
        list.addClassNames("stay-list", "diet-list");
        day.diets().forEach(diet -> list.add(diet(diet.words(), diet.number())));
        if (day.noDiet() > 0) {
            list.add(diet(getTranslation("stay.days.no-diet"), day.noDiet()));
        }
        return list;
    }

    private static ListItem diet(String words, int number) {
        var count = new Span(Integer.toString(number));
        count.addClassName("stay-number");
        return new ListItem(new Span(words), count);
    }
}
