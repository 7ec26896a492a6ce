package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.agenda.AgendaClashes;
import org.medellinlab.agenda.AgendaItemRow;
import org.medellinlab.agenda.AgendaPeople;
import org.medellinlab.agenda.AgendaPlanning;
import org.medellinlab.agenda.AgendaReading;
import org.medellinlab.agenda.AgendaTransfers;
import org.medellinlab.agenda.Clash;
import org.medellinlab.agenda.NotingAttendance;
import org.medellinlab.agenda.ReleasedAgenda;
import org.medellinlab.agenda.TrackRow;
import org.medellinlab.agenda.TransferRow;
import org.medellinlab.lab.LabReading;
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

    private final transient AgendaReading reading;
    private final transient AgendaPlanning planning;
    private final transient AgendaPeople people;
    private final transient NotingAttendance attendance;
    private final transient LabReading labs;
    private final transient AgendaClashes clashes;
    private final transient AgendaTransfers transfers;
    private final transient Clock clock;
    private final Div board = new Div();
    private final Span saved = new Span();
    private transient List<AgendaItemRow> items = List.of();
    private transient List<TrackRow> tracks = List.of();
    private transient @Nullable LocalDate day;
    private transient Set<UUID> only = Set.of();
    private transient List<TransferRow> ways = List.of();
    private transient @Nullable Organising organising;

    AgendaView(
            LabLocator locator,
            CurrentActor actors,
            AgendaReading reading,
            AgendaPlanning planning,
            AgendaPeople people,
            NotingAttendance attendance,
            LabReading labs,
            AgendaClashes clashes,
            AgendaTransfers transfers,
            Clock clock) {
        super(locator, actors, "agenda.title");
        this.reading = reading;
        this.planning = planning;
        this.people = people;
        this.attendance = attendance;
        this.labs = labs;
        this.clashes = clashes;
        this.transfers = transfers;
        this.clock = clock;
        setId("main");
        addClassName("agenda");
        saved.addClassName("soft");
        saved.getElement().setAttribute("role", "status");
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
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException nonsense) {
            return Optional.empty();
        }
    }

    /// Reads everything anew and keeps the day.
    private void show() {
        removeAll();
        var sheet = labs.sheet(lab().id()).orElseThrow(NotForYou::new);
        var released = reading.released(lab().id());
        tracks = reading.tracks(lab().id());
        if (actor().is(Role.ORGANISER, lab().id())) {
            items = reading.draft(lab().id());
            organising = new Organising(
                    planning,
                    people,
                    attendance,
                    labs,
                    clashes,
                    sheet,
                    lab(),
                    tracks,
                    reader(),
                    clock,
                    this,
                    saved,
                    this::show);
        } else {
            items = released.map(ReleasedAgenda::items).orElse(List.of());
            organising = null;
        }
        add(head(sheet, released));
        if (items.isEmpty() && organising == null) {
            add(new EmptyState(getTranslation("agenda.empty")));
            return;
        }
        only = Set.of();
        ways = organising == null ? List.of() : transfers.of(lab().id());
        if (organising != null && !items.isEmpty()) {
            add(new WarningsPanel(clashes.of(lab().id()), reader(), this::showOnly, this::open));
        }
        add(days(sheet), board);
        showDay();
    }

    /// Leaves these items in the timetable; none means all.
    private void showOnly(Set<UUID> some) {
        only = some;
        if (day != null) {
            showDay();
        }
    }

    private void open(Clash clash) {
        day = clash.day();
        show();
        items.stream()
                .filter(item -> !clash.items().isEmpty()
                        && item.id().equals(clash.items().getFirst()))
                .findFirst()
                .ifPresent(this::open);
    }

    void showOn(LocalDate changed) {
        day = changed;
        show();
    }

    private Div head(LabSheet sheet, Optional<ReleasedAgenda> released) {
        var where = new Span(sheet.name().in(reader()) + " · "
                + getTranslation("agenda.zone", sheet.hostCityName().in(reader())));
        where.addClassName("soft");
        var names = new Div(where, new H1(getTranslation("agenda.title")));
        names.addClassName("agenda-names");
        var tools = organising == null ? readersTools(released) : organising.tools(released, this::shownDay);
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
            tools.add(version, ItemDialog.calendar(lab(), reader(), getTranslation("agenda.calendar")));
        });
        return tools;
    }

    private Tabs days(LabSheet sheet) {
        var all = new TreeSet<>(sheet.days());
        items.forEach(item -> all.add(item.day()));
        var today = sheet.today(clock);
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

    /// Tags used before.
    List<String> tags() {
        return items.stream()
                .flatMap(item -> item.details().tags().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private LocalDate shownDay() {
        return day == null ? lab().firstDay() : day;
    }

    private void showDay() {
        board.removeAll();
        var spoken = new Span(SpokenDates.dayAndYear(shownDay(), reader()));
        spoken.addClassName("agenda-day");
        board.add(spoken);
        var ofDay = items.stream()
                .filter(item -> item.day().equals(shownDay()))
                .filter(item -> only.isEmpty() || only.contains(item.id()))
                .toList();
        if (ofDay.isEmpty()) {
            board.add(new EmptyState(
                    getTranslation(organising == null ? "agenda.empty-day" : "agenda.empty-day-organiser")));
        } else {
            board.add(new DayBoard(ofDay, tracks, reader(), lab().now(clock), this::open));
            var ways =
                    ways().stream().filter(way -> way.day().equals(shownDay())).toList();
            if (!ways.isEmpty()) {
                board.add(new TransfersCard(ways, reader()));
            }
        }
    }

    private void open(AgendaItemRow item) {
        if (organising == null) {
            var dialog = new ItemDialog(lab(), item, people.shown(List.of(item)), reader());
            if (actor().is(Role.FACILITATOR, lab().id())) {
                dialog.alsoTelling(attendance);
            }
            dialog.open();
        } else {
            organising.edit(item);
        }
    }
}
