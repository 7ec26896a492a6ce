package org.medellinlab.registration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.registration.Journey;
import org.medellinlab.registration.TravelDays;
import org.medellinlab.registration.TravelKeeping;
import org.medellinlab.registration.TravelRow;
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

/// Who arrives and who leaves on which day, and who collects them.
@Route("labs/:lab/stay")
@PermitAll
class TravelView extends LabView {

    private final transient TravelKeeping keeping;
    private final Div lists = new Div();

    TravelView(LabLocator labs, CurrentActor actors, TravelKeeping keeping) {
        super(labs, actors, "stay.travel.title");
        this.keeping = keeping;
        addClassName("stay");
        lists.addClassName("travel-lists");
    }

    @Override
    protected boolean isFor(Actor actor, LabHere lab) {
        return actor.is(Role.ORGANISER, lab.id());
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        var id = lab().id();
        var reader = reader();
        add(
                new H1(getTranslation("stay.travel.title")),
                StayWays.between(this, lab(), TravelView.class),
                StayWays.paper(this, "travel-" + lab().slug() + ".csv", () -> keeping.table(id, reader)),
                lists);
        refresh();
    }

    private void refresh() {
        lists.removeAll();
        var rows = keeping.of(lab().id());
        if (rows.isEmpty()) {
            lists.add(new EmptyState(getTranslation("stay.nobody")));
            return;
        }
        lists.add(
                list("stay.travel.arrivals", TravelDays.arrivals(rows), true),
                list("stay.travel.departures", TravelDays.departures(rows), false));
        var untold = rows.stream()
                .filter(row -> row.journey().arrival().day() == null
                        || row.journey().departure().day() == null)
                .toList();
        if (!untold.isEmpty()) {
            var section = new Section(
                    new H2(getTranslation("stay.travel.untold", untold.size())),
                    new Paragraph(getTranslation("stay.travel.untold-words")),
                    untold(untold));
            section.addClassNames("card", "travel-untold");
            lists.add(section);
        }
    }

    private Component list(String title, Map<LocalDate, List<TravelRow>> days, boolean arrivals) {
        var section = new Section(new H2(getTranslation(title)));
        section.addClassName("card");
        if (days.isEmpty()) {
            section.add(new Paragraph(getTranslation("stay.travel.none")));
        }
        days.forEach((day, rows) -> {
            var number = new Span(getTranslation("stay.people", rows.size()));
            number.addClassName("soft");
            var head = new Div(new H3(SpokenDates.day(day, reader())), number);
            head.addClassNames("row", "between");
            section.add(head, people(rows, arrivals));
        });
        return section;
    }

    private UnorderedList people(List<TravelRow> rows, boolean arrivals) {
        var list = new UnorderedList();
        list.addClassNames("stay-list", "travel-list");
        rows.forEach(row -> list.add(line(row, arrivals)));
        return list;
    }

    private UnorderedList untold(List<TravelRow> rows) {
        var list = new UnorderedList();
        list.addClassNames("stay-list", "travel-list");
        rows.forEach(row -> {
            var arrives = row.journey().arrival().day();
            var departs = row.journey().departure().day();
            var known = arrives == null && departs == null
                    ? null
                    : getTranslation(
                            "stay.rooms.dates",
                            arrives == null ? "?" : SpokenDates.shortDay(arrives, reader()),
                            departs == null ? "?" : SpokenDates.shortDay(departs, reader()));
            list.add(new ListItem(who(row, known), chips(row)));
        });
        return list;
    }

    private ListItem line(TravelRow row, boolean arrivals) {
        var way = arrivals ? row.journey().arrival() : row.journey().departure();
        var time = new Span(way.time() == null ? "–" : SpokenDates.time(way.time()));
        time.addClassName("travel-time");
        return new ListItem(time, who(row, way.by(), collected(way, arrivals)), chips(row));
    }

    private Div who(TravelRow row, @Nullable String... more) {
        var name = new Button(row.name(), click -> edit(row));
        name.addThemeVariants(ButtonVariant.TERTIARY);
        name.setAriaLabel(getTranslation("stay.travel.edit-one", row.name()));
        var from = Stream.of(row.organisation(), row.city())
                .filter(Objects::nonNull)
                .map(words -> words.in(reader()));
        var about = new Span(
                Stream.concat(from, Stream.of(more).filter(Objects::nonNull)).collect(Collectors.joining(" · ")));
        about.addClassName("soft");
        return new Div(name, about);
    }

    private Div chips(TravelRow row) {
        var chips = new Div(new KindChip(this, row.kind()));
        chips.addClassName("row");
        if (row.head()) {
            chips.add(new StatusChip(Tone.OK, getTranslation("stay.delegation.head")));
        }
        return chips;
    }

    private @Nullable String collected(Journey.Way way, boolean arrivals) {
        return way.collectedBy() == null
                ? null
                : getTranslation(arrivals ? "stay.travel.met-by-one" : "stay.travel.taken-by-one", way.collectedBy());
    }

    private void edit(TravelRow row) {
        new TravelDialog(keeping, lab(), row, reader(), this::refresh).open();
    }
}
