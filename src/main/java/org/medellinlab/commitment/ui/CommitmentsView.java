package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.medellinlab.commitment.BoardExport;
import org.medellinlab.commitment.BoardFilter;
import org.medellinlab.commitment.BoardFilter.Field;
import org.medellinlab.commitment.BoardFilters;
import org.medellinlab.commitment.BoardPlaces;
import org.medellinlab.commitment.CommitmentBoard;
import org.medellinlab.commitment.CommitmentTracking;
import org.medellinlab.commitment.Ratifying;
import org.medellinlab.lab.LabReading;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.ui.EmptyState;
import org.medellinlab.shared.ui.LabView;
import org.medellinlab.workinggroup.WorkingGroups;

/// Everything promised in a lab, a page at a time, to be narrowed down; the address says how, so that a board can be
/// bookmarked. What is shown can be taken along as a file.
@Route("labs/:lab/commitments")
@PermitAll
class CommitmentsView extends LabView {

    private final transient CommitmentBoard board;
    private final transient BoardPlaces places;
    private final transient BoardFilters saved;
    private final transient BoardExport export;
    private final transient CommitmentTracking tracking;
    private final transient Ratifying ratifying;
    private final transient WorkingGroups groups;
    private final transient LabReading labs;
    private final transient WordsSource words;

    CommitmentsView(
            LabLocator locator,
            CurrentActor actors,
            CommitmentBoard board,
            BoardPlaces places,
            BoardFilters saved,
            BoardExport export,
            CommitmentTracking tracking,
            Ratifying ratifying,
            WorkingGroups groups,
            LabReading labs,
            WordsSource words) {
        super(locator, actors, "commitment.list.title");
        this.board = board;
        this.places = places;
        this.saved = saved;
        this.export = export;
        this.tracking = tracking;
        this.ratifying = ratifying;
        this.groups = groups;
        this.labs = labs;
        this.words = words;
    }

    @Override
    protected boolean isFor(Actor actor, LabHere lab) {
        return Words.isFor(actor, lab);
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        var mayPromise = !tracking.seatsToPromiseFor(lab().id()).isEmpty();
        add(head(mayPromise));
        var filter = filter(event.getLocation().getQueryParameters());
        var list = new BoardList(board, lab(), words.board(lab(), reader()));
        list.show(filter);
        if (list.isEmpty() && filter.values().isEmpty()) {
            add(new EmptyState(getTranslation(mayPromise ? "commitment.list.empty-may" : "commitment.list.empty")));
            return;
        }
        add(new RatificationBar(ratifying, places, actor(), lab()));
        var files = new BoardFiles(lab(), reader()).of(export, filter);
        var fields = new BoardFilterFields(
                groupNames(), places.cities(lab().id(), reader()), periods(), narrowed -> go(list, files, narrowed));
        fields.fill(filter);
        add(new SavedBoards(saved, lab(), fields::entered, chosen -> {
            fields.fill(chosen);
            go(list, files, chosen);
        }));
        add(fields);
        if (Stream.of(Field.GIVEN, Field.RECEIVED).anyMatch(one -> filter.get(one) != null)) {
            add(new Anchor(lab().view("commitments"), getTranslation("commitment.filter.of-one")));
        } else if (filter.get(Field.RECEIVED_CITY) != null) {
            add(new Anchor(lab().view("commitments"), getTranslation("commitment.filter.of-one-city")));
        }
        add(list, files);
    }

    private Div head(boolean mayPromise) {
        var head = new Div(new H1(getTranslation("commitment.list.title")));
        head.addClassNames("row", "between");
        var ways = new Div(
                new Anchor(lab().view("commitments/mine"), getTranslation("commitment.mine.title")),
                new Anchor(lab().view("commitments/network"), getTranslation("commitment.network.title")));
        ways.addClassName("row");
        if (actor().is(Role.ORGANISER, lab().id())) {
            ways.add(
                    new Anchor(lab().view("commitments/plans"), getTranslation("commitment.plan.title")),
                    new Anchor(lab().view("commitments/mandates"), getTranslation("commitment.mandates.title")));
        }
        if (mayPromise) {
            var make = new Anchor(lab().view("commitments/new"), getTranslation("commitment.new.button"));
            make.addClassName("promise-button");
            ways.add(make);
        }
        head.add(ways);
        return head;
    }

    private static BoardFilter filter(QueryParameters query) {
        var values = new HashMap<String, String>();
        query.getParameters().forEach((name, all) -> values.put(name, all.isEmpty() ? "" : all.getFirst()));
        return BoardFilter.of(values);
    }

    private void go(BoardList list, BoardFiles files, BoardFilter narrowed) {
        list.show(narrowed);
        files.of(export, narrowed);
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location(lab().view("commitments"), QueryParameters.simple(narrowed.query())));
    }

    private Map<String, String> groupNames() {
        var names = new LinkedHashMap<String, String>();
        groups.groups(lab().id())
                .forEach(group -> names.put(group.id().toString(), group.name().in(reader())));
        return names;
    }

    private Map<String, String> periods() {
        var say = words.board(lab(), reader());
        var names = new LinkedHashMap<String, String>();
        labs.sheet(lab().id())
                .orElseThrow(NotForYou::new)
                .draft()
                .reportingPeriods()
                .forEach(p -> names.put(p.key(), say.day(p.from()) + " – " + say.day(p.until())));
        return names;
    }
}
