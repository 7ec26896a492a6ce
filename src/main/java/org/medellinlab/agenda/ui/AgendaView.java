package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.agenda.AgendaItemRow;
import org.medellinlab.agenda.ReleasedAgenda;
import org.medellinlab.agenda.TrackRow;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.ui.EmptyState;
import org.medellinlab.shared.ui.LabView;

/// The timetable of a lab: organisers see and write the draft, everybody else reads what was released.
@Route("labs/:lab/agenda")
@PermitAll
class AgendaView extends LabView {

    private final transient Desk desk;
    private final Div board = new Div();
    private transient List<AgendaItemRow> items = List.of();
    private transient List<TrackRow> tracks = List.of();
    private transient Map<UUID, String> ways = Map.of();
    private transient @Nullable LocalDate day;

    AgendaView(LabLocator locator, CurrentActor actors, Desk desk) {
        super(locator, actors, "agenda.title");
        this.desk = desk;
        setId("main");
        addClassName("agenda");
    }

    @Override
    protected boolean isFor(Actor actor, LabHere lab) {
        return AgendaMenu.isFor(actor, lab);
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters().getSingleParameter("day");
        day = asked.flatMap(AgendaView::day).orElse(null);
        show();
        var one = event.getLocation().getQueryParameters().getSingleParameter("item");
        one.ifPresent(key -> items.stream()
                .filter(item -> item.key().equals(key))
                .findFirst()
                .ifPresent(this::open));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException nonsense) {
            return Optional.empty();
        }
    }

    private void show() {
        removeAll();
        var sheet = desk.labs().sheet(lab().id()).orElseThrow(NotForYou::new);
        tracks = desk.reading().tracks(lab().id());
        if (actor().is(Role.ORGANISER, lab().id())) {
            organise(sheet);
            return;
        }
        var released = desk.reading().released(lab().id());
        items = released.map(ReleasedAgenda::items).orElse(List.of());
        add(head(sheet, readersTools(released)));
        if (items.isEmpty()) {
            add(new EmptyState(getTranslation("agenda.empty")));
            return;
        }
        ways = WayWords.of(this, desk.transfers().released(lab().id()), reader());
        add(days(sheet), board);
        showDay();
    }

    private void organise(LabSheet sheet) {
        var today = sheet.today(desk.clock());
        var shown = day != null
                ? day
                : sheet.days().contains(today) ? today : sheet.days().getFirst();
        var organising = new Organising(desk, sheet, lab(), tracks, reader(), this, shown);
        add(head(sheet, organising.tools()), organising.board());
    }

    private Div head(LabSheet sheet, Div tools) {
        var where = new Span(sheet.name().in(reader()) + " · "
                + getTranslation("agenda.zone", sheet.hostCityName().in(reader())));
        where.addClassName("soft");
        var names = new Div(where, new H1(getTranslation("agenda.title")));
        names.addClassName("agenda-names");
        tools.addClassName("row");
        var head = new Div(names, tools);
        head.addClassNames("row", "between", "agenda-head");
        return head;
    }

    private Div readersTools(Optional<ReleasedAgenda> released) {
        var tools = new Div();
        released.ifPresent(agenda -> {
            var version = new Span(getTranslation("agenda.version", agenda.name()));
            version.addClassName("soft");
            tools.add(
                    version,
                    new Anchor(lab().view("agenda/mine"), getTranslation("mine.title")),
                    ItemDialog.calendar(lab(), reader(), getTranslation("agenda.calendar")));
        });
        return tools;
    }

    private Tabs days(LabSheet sheet) {
        var all = new TreeSet<>(sheet.days());
        items.forEach(item -> all.add(item.day()));
        var today = sheet.today(desk.clock());
        var chosen = day != null && all.contains(day) ? day : all.contains(today) ? today : all.getFirst();
        day = chosen;
        var tabs = new Tabs();
        tabs.addClassName("agenda-days");
        tabs.getElement().setAttribute("aria-label", getTranslation("agenda.days"));
        all.forEach(each -> {
            var tab = new Tab(SpokenDates.shortDay(each, reader()));
            tab.setAriaLabel(SpokenDates.day(each, reader()));
            tabs.add(tab);
            if (each.equals(chosen)) {
                tabs.setSelectedTab(tab);
            }
        });
        var inOrder = List.copyOf(all);
        tabs.addSelectedChangeListener(change -> {
            day = inOrder.get(tabs.getSelectedIndex());
            var ui = UI.getCurrent();
            ui.getPage().getHistory().replaceState(null, lab().view("agenda") + "?day=" + day);
            showDay();
        });
        return tabs;
    }

    private LocalDate shownDay() {
        return day == null ? lab().firstDay() : day;
    }

    private void showDay() {
        board.removeAll();
        var spoken = new Span(SpokenDates.dayAndYear(shownDay(), reader()));
        spoken.addClassName("agenda-day");
        board.add(spoken);
        var ofDay = items.stream().filter(item -> item.day().equals(shownDay())).toList();
        if (ofDay.isEmpty()) {
            board.add(new EmptyState(getTranslation("agenda.empty-day")));
        } else {
            board.add(new DayBoard(ofDay, tracks, reader(), lab().now(desk.clock()), ways, this::open));
        }
    }

    private void open(AgendaItemRow item) {
        var dialog = new ItemDialog(
                lab(),
                item,
                desk.people().shown(List.of(item)),
                desk.files(),
                OtherClocks.of(lab().zone(), desk.labs().venues(lab().id()), UI.getCurrent()),
                reader());
        if (actor().is(Role.FACILITATOR, lab().id())) {
            dialog.alsoTelling(desk.attendance());
        }
        dialog.open();
    }
}
