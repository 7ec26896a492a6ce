package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.agenda.AgendaChange;
import org.medellinlab.agenda.AgendaItemForm;
import org.medellinlab.agenda.AgendaItemRow;
import org.medellinlab.agenda.AgendaPeople;
import org.medellinlab.agenda.AgendaPresence;
import org.medellinlab.agenda.BoardVenues;
import org.medellinlab.agenda.Clash;
import org.medellinlab.agenda.ReleasedAgenda;
import org.medellinlab.agenda.TrackRow;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.ui.Notices;
import org.medellinlab.shared.ui.StatusChip;

/// What an organiser can do on the timetable: write items, compare, publish.
final class Organising {

    private final Desk desk;
    private final ItemEditing editing;
    private final LabSheet sheet;
    private final LabHere lab;
    private final Language reader;
    private final AgendaView view;
    private final Div tools = new Div();
    private final Span state = new Span();
    private final Button publish = new Button();
    private final Button columns = new Button();
    private final OrganisersBoard board;
    private final Map<UUID, LocalizedText> venues;
    private final Set<UUID> emptyColumns;
    private final Map<UUID, LocalizedText> tracks = new LinkedHashMap<>();
    private final Map<UUID, LocalizedText> names;
    private final ItemWords words;
    private final List<TrackRow> tracksInOrder;
    private List<AgendaChange> changes = List.of();
    private int number;

    Organising(
            Desk desk,
            LabSheet sheet,
            LabHere lab,
            List<TrackRow> tracksInOrder,
            Language reader,
            AgendaView view,
            LocalDate day) {
        this.desk = desk;
        this.sheet = sheet;
        this.lab = lab;
        this.reader = reader;
        this.view = view;
        this.tracksInOrder = new ArrayList<>(tracksInOrder);
        var venues = new LinkedHashMap<UUID, LocalizedText>();
        desk.labs()
                .venues(lab.id())
                .forEach((id, venue) -> venues.put(id, venue.draft().name()));
        this.venues = venues;
        emptyColumns = desk.columns().of(lab.id());
        names = new HashMap<>(venues);
        nameTracks();
        words = new ItemWords(view, reader, names, () -> desk.people().choices(lab.id()));
        board = new OrganisersBoard(this, lab, reader, day);
        var choices = new ItemEditing.Choices(sheet, venues, tracks, words);
        editing = new ItemEditing(desk, lab, reader, choices, board, this::refreshState);
        addTools();
    }

    Div tools() {
        refreshState();
        return tools;
    }

    OrganisersBoard board() {
        return board;
    }

    /// What the draft is to the public now; not part of saving, so that saving is quick. The buttons stay the same: who
    /// stands on one of them stays there.
    void refreshState() {
        changes = desk.planning().changesSinceRelease(lab.id());
        number = desk.reading().released(lab.id()).map(Organising::version).orElse(0);
        state.removeAll();
        state.add(
                changes.isEmpty()
                        ? new StatusChip(StatusChip.Tone.OK, view.getTranslation("agenda.state.released", number))
                        : new StatusChip(StatusChip.Tone.WARN, draftState()));
        publish.setEnabled(!changes.isEmpty());
    }

    private String draftState() {
        return number == 0
                ? view.getTranslation("agenda.state.never")
                : view.getTranslation("agenda.state.draft", changes.size());
    }

    private void addTools() {
        var fresh = new Button(
                view.getTranslation("agenda.new"),
                click -> draw(board.day(), LocalTime.of(9, 0), LocalTime.of(10, 0), null, null));
        var compare =
                new Button(view.getTranslation("agenda.compare"), click -> new ReleaseDialog(changes, words).open());
        publish.setText(view.getTranslation("agenda.publish"));
        publish.addClickListener(click -> new ReleaseDialog(
                        desk.planning(),
                        lab,
                        number + 1,
                        changes,
                        desk.inviting().told(lab.id()),
                        words,
                        this::released)
                .open());
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var versions = new Anchor(lab.view("agenda/history"), view.getTranslation("release.open"));
        tools.addClassName("row");
        columns.setText(view.getTranslation("agenda.track.open"));
        columns.addClickListener(click -> new TracksDialog(desk.tracks(), lab, reader, this::columnsDone).open());
        state.addClassName("agenda-state");
        tools.add(versions, fresh, columns);
        if (venues.size() > BoardVenues.FEW) {
            tools.add(new Button(view.getTranslation("agenda.columns.open"), click -> chooseColumns()));
        }
        tools.add(compare, publish, state);
    }

    private void chooseColumns() {
        var used = TimetableContent.used(board.items());
        new VenueColumnsDialog(venues, used, emptyColumns, reader, chosen -> {
                    desk.columns().show(lab.id(), chosen);
                    emptyColumns.clear();
                    emptyColumns.addAll(chosen);
                    board.showVenues();
                })
                .open();
    }

    private void columnsDone() {
        board.look();
        columns.focus();
    }

    /// The columns as they are by now; whoever shows them holds the same list.
    void readTracks() {
        tracksInOrder.clear();
        tracksInOrder.addAll(desk.reading().tracks(lab.id()));
        nameTracks();
    }

    /// One that is gone keeps its name for what was done with it.
    private void nameTracks() {
        tracks.clear();
        tracksInOrder.forEach(track -> tracks.put(track.id(), track.name()));
        names.putAll(tracks);
    }

    private static int version(ReleasedAgenda released) {
        return VersionNames.known(released.name(), released.number());
    }

    TimetableContent content(Map<UUID, String> warnings, Map<UUID, String> ways, Map<UUID, String> editing) {
        return new TimetableContent(view, reader, sheet, tracksInOrder, venues, emptyColumns, warnings, ways, editing);
    }

    BoardWarnings warnings(
            Map<UUID, String> byItem,
            Map<UUID, String> ways,
            Consumer<WarningsPanel.Shown> filter,
            Consumer<Clash> open) {
        return new BoardWarnings(desk, lab, reader, byItem, ways, filter, open);
    }

    SavedSteps steps(Map<UUID, AgendaItemRow> items, SavedSteps.Screen screen) {
        return new SavedSteps(desk, lab.id(), words, items, screen);
    }

    AgendaPresence.Sight look(@Nullable UUID open) {
        return desk.presence().look(lab.id(), open);
    }

    void leave(@Nullable UUID item) {
        if (item != null) {
            desk.presence().leave(lab.id(), item);
        }
    }

    /// The draft with what waits in the tray.
    List<AgendaItemRow> draft() {
        return Stream.concat(desk.reading().draft(lab.id()).stream(), desk.reading().unscheduled(lab.id()).stream())
                .toList();
    }

    AgendaPeople.Names names(List<AgendaItemRow> items) {
        return desk.people().all(lab.id(), items);
    }

    void move(
            List<AgendaItemRow> items,
            List<LocalDate> days,
            LocalDate shown,
            Consumer<Map<AgendaItemRow, AgendaItemForm>> move) {
        new MoveDialog(items, days, new LinkedHashMap<>(tracks), venues, shown, reader, move).open();
    }

    void edit(AgendaItemRow item) {
        editing.edit(item);
    }

    void draw(LocalDate day, LocalTime from, LocalTime until, @Nullable UUID track, @Nullable UUID venue) {
        editing.draw(day, from, until, track, venue);
    }

    /// "saved 10:42", by the lab's clock.
    String savedNow() {
        return view.getTranslation(
                "agenda.saved", SpokenDates.time(lab.now(desk.clock()).toLocalTime()));
    }

    private void released() {
        refreshState();
        Notices.done(view.getTranslation("agenda.released"));
    }
}
