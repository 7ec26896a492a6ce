package org.medellinlab.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.ui.EmptyState;
import org.medellinlab.shared.ui.ForSome;
import org.medellinlab.shared.ui.TodayCard;

/// What is now, what is next, and what waits for the person who looks: one lab's day.
@Route("")
@RouteAlias("labs/:lab/today")
@PermitAll
class TodayView extends Main implements BeforeEnterObserver, HasDynamicTitle, ForSome {

    private static final LocalTime NOON = LocalTime.NOON;
    private static final LocalTime EVENING = LocalTime.of(18, 30);

    private final transient CurrentActor actors;
    private final transient LabLocator labs;
    private final transient MyLabs myLabs;
    private final transient List<TodayCard> cards;
    private final transient Clock clock;
    private transient @Nullable LabHere shown;

    TodayView(CurrentActor actors, LabLocator labs, MyLabs myLabs, List<TodayCard> cards, Clock clock) {
        this.actors = actors;
        this.labs = labs;
        this.myLabs = myLabs;
        this.cards = cards;
        this.clock = clock;
        addClassNames("view", "today");
        setId("main");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        shown = null;
        var actor = actors.required();
        var asked = event.getRouteParameters().get("lab");
        if (asked.isPresent()) {
            var lab = labs.here(asked.get())
                    .filter(here -> myLabs.of(actor).contains(here))
                    .orElseThrow(NotForYou::new);
            show(actor, lab);
        } else {
            myLabs.of(actor).stream().findFirst().ifPresentOrElse(lab -> show(actor, lab), () -> showNothing(actor));
        }
    }

    @Override
    public boolean isFor(Actor actor) {
        return shown == null || myLabs.of(actor).contains(shown);
    }

    private void show(Actor actor, LabHere lab) {
        shown = lab;
        var now = lab.now(clock);
        add(greeting(actor, lab, now));
        var mine = cards.stream()
                .sorted(Comparator.comparingInt(TodayCard::order))
                .map(card -> card.card(actor, lab, now, reader()))
                .flatMap(Optional::stream)
                .toList();
        if (mine.isEmpty()) {
            add(new EmptyState(getTranslation("shell.today.nothing", lab.name().in(reader()))));
        } else {
            var board = new Div(mine.toArray(Component[]::new));
            board.addClassName("today-cards");
            add(board);
        }
    }

    private void showNothing(Actor actor) {
        add(new H1(getTranslation("shell.today.title")));
        add(new EmptyState(getTranslation("shell.today.no-lab", actor.name())));
    }

    private Component greeting(Actor actor, LabHere lab, LocalDateTime now) {
        var day = new Span(SpokenDates.day(now.toLocalDate(), reader()) + " · "
                + lab.name().in(reader()));
        day.addClassName("soft");
        var time = now.toLocalTime();
        var key = time.isBefore(NOON) ? "morning" : time.isBefore(EVENING) ? "afternoon" : "evening";
        var words = new Div(day, new H1(getTranslation("shell.today.good-" + key, actor.name())));
        words.addClassName("greeting");
        return words;
    }

    private Language reader() {
        var ui = UI.getCurrent();
        return ui == null ? Language.ES : Language.of(ui.getLocale());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.today.title") + " · " + getTranslation("shared.product");
    }
}
