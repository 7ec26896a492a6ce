package org.medellinlab.directory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medellinlab.directory.DirectoryCard;
import org.medellinlab.directory.DirectoryField;
import org.medellinlab.directory.DirectoryKeeping;
import org.medellinlab.directory.DirectorySheets;
import org.medellinlab.directory.Handover;
import org.medellinlab.directory.HandoverSheet;
import org.medellinlab.directory.OtherAddresses;
import org.medellinlab.directory.PersonPhoto;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.SeatId;
import org.medellinlab.shared.SheetPartSource;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.Notices;
import org.medellinlab.shared.ui.OfficeView;
import org.medellinlab.shared.ui.StatusChip;
import org.medellinlab.shared.ui.StatusChip.Tone;

/// One city, organisation, seat or person whole: the facts, who held what when, and what each feature tells of it.
@Route("directory/cities/:city")
@RouteAlias("directory/organisations/:organisation")
@RouteAlias("directory/seats/:seat")
@RouteAlias("directory/people/:person")
@PermitAll
class SheetView extends OfficeView {

    private final transient DirectoryKeeping keeping;
    private final transient DirectorySheets sheets;
    private final transient OtherAddresses addresses;
    private final transient PersonPhoto photos;
    private final transient Handover handover;
    private final transient List<SheetPartSource> sources;
    private transient @Nullable DirectoryCard card;

    SheetView(
            DirectoryKeeping keeping,
            DirectorySheets sheets,
            OtherAddresses addresses,
            PersonPhoto photos,
            Handover handover,
            CurrentActor actors,
            List<SheetPartSource> sources) {
        super(actors, "directory.title");
        this.addresses = addresses;
        this.photos = photos;
        this.handover = handover;
        this.keeping = keeping;
        this.sheets = sheets;
        this.sources = sources;
        addClassName("directory-sheet");
    }

    @Override
    public boolean isFor(Actor actor) {
        return !actor.roles().isEmpty();
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        var path = event.getLocation().getSegments();
        var kind = DirectoryKind.ofPath(path.get(1)).orElseThrow(NotForYou::new);
        var key = event.getRouteParameters().get(kind.table()).orElseThrow(NotForYou::new);
        show(keeping.card(kind, key, reader()).orElseThrow(NotForYou::new));
    }

    private void show(DirectoryCard shown) {
        card = shown;
        removeAll();
        var words = new CardWords(this, reader());
        var today = sheets.today(shown.thing());
        var back =
                new Anchor("directory?kind=" + shown.kind().path(), getTranslation("directory.kind." + shown.kind()));
        back.addClassName("soft");
        var head = new Div(called(shown), ways(shown, words));
        head.addClassNames("row", "between");
        add(back, head, new Card(getTranslation("directory.facts"), words.facts(shown)));
        if (shown.kind() == DirectoryKind.PERSON && !keeping.editable(shown).isEmpty()) {
            add(new PhotoCard(photos, shown, () -> again(shown)), new AddressCard(addresses, shown, words, () -> {
                again(shown);
                Notices.done(getTranslation("directory.saved"));
            }));
        }
        mandate(shown, today);
        held(shown, words, today);
        var within = sheets.within(shown.thing(), reader());
        if (!within.isEmpty()) {
            var list = HoldingList.list();
            within.forEach(named ->
                    list.add(new ListItem(new Anchor(named.kind().sheet(named.key()), named.name()))));
            add(new Card(getTranslation("directory.within." + shown.kind()), list));
        }
        SheetPartSource.all(sources, shown.thing(), reader()).forEach(part -> add(HoldingList.part(part)));
    }

    private void again(DirectoryCard shown) {
        show(keeping.card(shown.kind(), shown.key(), reader()).orElseThrow(NotForYou::new));
    }

    private Div called(DirectoryCard shown) {
        var name = shown.name(reader());
        var called = new Div();
        called.addClassNames("row", "directory-called");
        if (shown.kind() == DirectoryKind.PERSON) {
            called.add(new Portrait(photos, new PersonId(shown.id()), name));
        }
        called.add(new H1(name));
        return called;
    }

    private Div ways(DirectoryCard shown, CardWords words) {
        var ways = new Div();
        ways.addClassNames("row", "not-printed");
        if (!keeping.editable(shown).isEmpty()) {
            ways.add(new Button(getTranslation("directory.edit"), click -> edit(shown, words)));
        }
        if (shown.kind() == DirectoryKind.SEAT) {
            var seat = new SeatId(shown.id());
            if (handover.mayHandOver(seat)) {
                ways.add(new Button(getTranslation("directory.handover.title"), click -> handOver(shown)));
            }
            if (handover.mayReadSheet(seat)) {
                ways.add(new Anchor(HandoverSheet.path(shown.key()), getTranslation("handover.title")));
            }
        }
        return ways;
    }

    private void handOver(DirectoryCard seat) {
        new HandoverDialog(handover, new SeatId(seat.id()), reader(), words -> {
                    again(seat);
                    Notices.done(words);
                })
                .open();
    }

    private void edit(DirectoryCard shown, CardWords words) {
        new CardEditor(keeping, sheets, shown, words, saved -> {
                    show(saved);
                    var undo = new Button(getTranslation("directory.undo"), click -> {
                        show(keeping.revise(saved, shown.values(), reader()));
                        Notices.done(getTranslation("directory.undone"));
                    });
                    var row = new Div(new Span(getTranslation("directory.saved")), undo);
                    row.addClassNames("row", "directory-saved");
                    row.getElement().setAttribute("role", "status");
                    addComponentAtIndex(0, row);
                })
                .open();
    }

    private void mandate(DirectoryCard shown, LocalDate today) {
        var end = shown.get(DirectoryField.MANDATE_END);
        if (end != null) {
            var day = LocalDate.parse(end);
            var ended = day.isBefore(today);
            add(new StatusChip(
                    ended ? Tone.WARN : Tone.INFO,
                    getTranslation(
                            ended ? "directory.mandate.ended" : "directory.mandate.ends",
                            SpokenDates.dayAndYear(day, reader()))));
        }
    }

    private void held(DirectoryCard shown, CardWords words, LocalDate today) {
        if (shown.kind() == DirectoryKind.CITY) {
            return;
        }
        var history = sheets.history(shown.thing(), reader());
        var held = new Card(
                getTranslation("directory.history." + shown.kind()),
                new HoldingList(words).of(history, shown.kind(), today));
        if (shown.kind() == DirectoryKind.SEAT && history.stream().noneMatch(h -> h.coversDay(today))) {
            held.add(new StatusChip(Tone.DUE, getTranslation("directory.vacant")));
        } else if (history.isEmpty()) {
            return;
        }
        add(held);
    }

    @Override
    public String getPageTitle() {
        return (card == null ? "" : card.name(reader()) + " · ") + getTranslation("directory.title");
    }
}
