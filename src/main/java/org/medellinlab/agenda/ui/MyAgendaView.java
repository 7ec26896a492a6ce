package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.agenda.AgendaItemRow;
import org.medellinlab.agenda.AgendaPeople;
import org.medellinlab.agenda.AgendaTransfers;
import org.medellinlab.agenda.CalendarFeeds;
import org.medellinlab.agenda.ItemFiles;
import org.medellinlab.agenda.ItemInvitations;
import org.medellinlab.agenda.MyAgenda;
import org.medellinlab.agenda.MyItem;
import org.medellinlab.agenda.MyItem.Why;
import org.medellinlab.lab.LabReading;
import org.medellinlab.lab.VenueRow;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.ui.EmptyState;
import org.medellinlab.shared.ui.LabView;
import org.medellinlab.shared.ui.Notices;
import org.medellinlab.shared.ui.StatusChip;
import org.medellinlab.shared.ui.StatusChip.Tone;

/// One's own agenda: day by day, with what one has a place in, and a choice where several things happen at the same
/// time; and how to have it in one's own calendar.
@Route("labs/:lab/agenda/mine")
@PermitAll
class MyAgendaView extends LabView {

    private final transient MyAgenda agenda;
    private final transient CalendarFeeds feeds;
    private final transient ItemInvitations invitations;
    private final transient ItemFiles files;
    private final transient AgendaTransfers transfers;
    private final transient AgendaPeople names;

    private final transient LabReading places;
    private transient @Nullable OtherClocks clocks;
    private transient Map<UUID, VenueRow> venues = Map.of();
    private transient AgendaPeople.Names people = AgendaPeople.Names.NONE;

    MyAgendaView(
            LabLocator labs,
            CurrentActor actors,
            MyAgenda agenda,
            CalendarFeeds feeds,
            ItemInvitations invitations,
            ItemFiles files,
            AgendaTransfers transfers,
            AgendaPeople names,
            LabReading places) {
        super(labs, actors, "mine.title");
        this.places = places;
        this.agenda = agenda;
        this.feeds = feeds;
        this.invitations = invitations;
        this.files = files;
        this.transfers = transfers;
        this.names = names;
        addClassName("my-agenda");
    }

    @Override
    protected boolean isFor(Actor actor, LabHere lab) {
        return AgendaMenu.isFor(actor, lab);
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        venues = places.venues(lab().id());
        clocks = OtherClocks.of(lab().zone(), venues, UI.getCurrent());
        removeAll();
        add(new Anchor(lab().view("agenda"), getTranslation("agenda.title")), new H1(getTranslation("mine.title")));
        var items = agenda.mine(lab().id());
        if (items.isEmpty()) {
            add(new EmptyState(getTranslation("mine.empty")));
            return;
        }
        people = names.shown(items.stream().map(MyItem::item).toList());
        var sent = invitations.mine(lab().id());
        var ways = WayWords.of(this, transfers.mine(lab().id()), reader());
        var days = new TreeMap<LocalDate, List<MyItem>>();
        items.stream()
                .filter(item -> item.why() != Why.NO_PLACE)
                .forEach(item -> days.computeIfAbsent(item.item().day(), day -> new ArrayList<>())
                        .add(item));
        var all = new Div();
        all.addClassName("my-days");
        days.forEach((day, ofDay) -> all.add(day(day, ofDay, sent, ways)));
        add(new FeedsCard(feeds, lab(), reader()), all);
    }

    private Section day(LocalDate day, List<MyItem> items, Set<UUID> sent, Map<UUID, String> ways) {
        var list = new OrderedList();
        items.forEach(item -> {
            var way = ways.get(item.item().id());
            if (way != null) {
                var line = new ListItem(way);
                line.addClassName("my-way");
                list.add(line);
            }
            list.add(item(item, sent.contains(item.item().id())));
        });
        var section = new Section(new H2(SpokenDates.day(day, reader())), list);
        section.addClassName("card");
        return section;
    }

    private ListItem item(MyItem mine, boolean sent) {
        var item = mine.item();
        var when = new Span(
                SpokenDates.times(mine.starts().toLocalTime(), mine.ends().toLocalTime()));
        when.addClassName("my-when");
        var what = new Div(title(item));
        if (clocks != null) {
            clocks.beside(this, mine.starts(), mine.ends(), item.venue(), reader())
                    .forEach(what::add);
        }
        what.addClassName("my-what");
        var where = mine.from() != null ? mine.from() : item.venueName();
        if (where != null) {
            var place = new Span(where.in(reader()));
            place.addClassName("soft");
            what.add(place);
        }
        // where they meet for a visit only the visit knows
        var venue = mine.from() != null || item.venue() == null ? null : venues.get(item.venue());
        if (venue != null) {
            var words = new Span(GettingIn.words(this, venue.draft()));
            words.addClassName("soft");
            words.setVisible(!words.getText().isEmpty());
            what.add(words);
        }
        what.add(chip(mine));
        if (mine.isMine()) {
            what.add(new ItemMore(item, people, file -> files.released(lab().id(), file), reader()));
        }
        var ways = new Div(ways(mine, sent).toArray(Component[]::new));
        ways.addClassName("row");
        what.add(ways);
        var line = new ListItem(when, what);
        line.addClassName("my-item");
        if (!mine.isMine()) {
            line.addClassName("not-mine");
        }
        return line;
    }

    /// Leads to all that is known of it.
    private H3 title(AgendaItemRow item) {
        var shown = item.title().shownIn(reader());
        var link = new Anchor(lab().view("agenda") + "?day=" + item.day() + "&item=" + item.key(), shown.words());
        link.getElement().setAttribute("lang", shown.language().tag());
        var title = new H3(link);
        if (shown.fallback()) {
            var hint =
                    new Span(getTranslation("agenda.only-in", shown.language().ownName()));
            hint.addClassNames("soft", "my-only-in");
            title.add(hint);
        }
        return title;
    }

    private Component chip(MyItem mine) {
        if (mine.item().isCancelled()) {
            return new StatusChip(Tone.DUE, getTranslation("mine.cancelled"));
        }
        return switch (mine.why()) {
            case OWN -> new StatusChip(Tone.OK, getTranslation("mine.own"));
            case CHOSEN -> new StatusChip(Tone.OK, getTranslation("mine.chosen"));
            case OPEN -> new StatusChip(Tone.WARN, getTranslation("mine.open"));
            case NOT_CHOSEN -> new StatusChip(Tone.NEUTRAL, getTranslation("mine.not-chosen"));
            default -> new Span();
        };
    }

    private List<Component> ways(MyItem mine, boolean sent) {
        var ways = new ArrayList<Component>();
        var id = mine.item().id();
        var title = mine.item().title().in(reader());
        if (mine.why() == Why.CHOSEN) {
            ways.add(way("mine.leave-open", title, () -> agenda.leaveOpen(lab().id(), id)));
        } else if (mine.isChoice()) {
            ways.add(way("mine.choose", title, () -> agenda.choose(lab().id(), id)));
        }
        if (mine.isMine()) {
            ways.add(
                    sent
                            ? way("mine.call-off", title, () -> invitations.callOff(lab().id(), id))
                            : way("mine.send", title, () -> {
                                invitations.sendMe(lab().id(), id);
                                Notices.done(getTranslation("mine.sent"));
                            }));
        }
        return ways;
    }

    private Button way(String key, String title, Runnable does) {
        var button = new Button(getTranslation(key), click -> {
            try {
                does.run();
                show();
            } catch (Refused refused) {
                Notices.refused(this, refused);
            }
        });
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(key) + ": " + title);
        return button;
    }
}
