package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.medellinlab.commitment.BoardExport;
import org.medellinlab.commitment.BoardFilter;
import org.medellinlab.commitment.BoardFilter.Field;
import org.medellinlab.commitment.CommitmentBoard;
import org.medellinlab.commitment.CommitmentSheet;
import org.medellinlab.commitment.CommitmentTracking;
import org.medellinlab.commitment.Ratifying;
import org.medellinlab.commitment.ReviewingMandates;
import org.medellinlab.directory.SeatRow;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.ui.EmptyState;
import org.medellinlab.shared.ui.LabView;

/// What concerns the reader's organisations: to confirm, to look at again in a new mandate, due, given, received.
@Route("labs/:lab/commitments/mine")
@PermitAll
class MineView extends LabView {

    private final transient CommitmentBoard board;
    private final transient BoardExport export;
    private final transient CommitmentTracking tracking;
    private final transient Ratifying ratifying;
    private final transient ReviewingMandates reviewing;
    private final transient WordsSource words;

    MineView(
            LabLocator labs,
            CurrentActor actors,
            CommitmentBoard board,
            BoardExport export,
            CommitmentTracking tracking,
            Ratifying ratifying,
            ReviewingMandates reviewing,
            WordsSource words) {
        super(labs, actors, "commitment.mine.title");
        this.board = board;
        this.export = export;
        this.tracking = tracking;
        this.ratifying = ratifying;
        this.reviewing = reviewing;
        this.words = words;
    }

    @Override
    protected boolean isFor(Actor actor, LabHere lab) {
        return Words.isFor(actor, lab);
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        var back = new Anchor(lab().view("commitments"), getTranslation("commitment.list.title"));
        back.addClassName("soft");
        add(back, new H1(getTranslation("commitment.mine.title")));
        var seats = tracking.mySeats(lab().id());
        if (seats.isEmpty()) {
            add(new EmptyState(getTranslation("commitment.mine.no-seat")));
            return;
        }
        waiting("commitment.mine.to-ratify", ratifying.awaitingMe(lab().id()));
        waiting("commitment.mine.to-review", reviewing.awaitingMe(lab().id()));
        seats.stream().map(SeatRow::organisation).distinct().forEach(organisation -> {
            var name = seats.stream()
                    .filter(seat -> seat.organisation().equals(organisation))
                    .findFirst()
                    .orElseThrow()
                    .organisationName()
                    .in(reader());
            add(CommitmentCard.soft(name));
            var given = BoardFilter.ALL.with(Field.GIVEN, organisation.toString());
            var received = BoardFilter.ALL.with(Field.RECEIVED, organisation.toString());
            // due within a month, and what is late
            add(list("due", false, given.with(Field.LOOK, "OVERDUE"), given.with(Field.LOOK, "DUE")));
            add(list("given", true, given));
            add(list("received", true, received));
        });
    }

    private void waiting(String title, List<CommitmentSheet> waiting) {
        if (!waiting.isEmpty()) {
            var say = words.of(lab(), reader());
            var section = section(title, waiting.size());
            waiting.forEach(commitment -> section.add(TodayPromises.row(commitment, lab(), say)));
            add(section);
        }
    }

    /// The first page of each board, how many there are on them in truth, and the way to each whole board.
    private Component list(String which, boolean showEmpty, BoardFilter... filters) {
        var title = "commitment.mine." + which;
        var shown = new Div();
        shown.addClassName("commitment-list");
        var ways = new Div();
        ways.addClassName("row");
        var say = words.board(lab(), reader());
        var total = 0;
        for (var filter : filters) {
            var count = board.count(lab().id(), filter);
            if (count > 0) {
                board.page(lab().id(), filter, null).rows().forEach(row -> shown.add(new BoardCard(row, lab(), say)));
                ways.add(new BoardLink(
                        lab(),
                        filter,
                        getTranslation(
                                "commitment.mine.all." + filter.values().getOrDefault(Field.LOOK, "ANY"), count)));
                total += count;
            }
        }
        if (total == 0 && !showEmpty) {
            return new Section();
        }
        var section = section(title, total);
        if (total == 0) {
            section.add(new EmptyState(getTranslation(title + ".none")));
            return section;
        }
        section.add(shown, ways);
        if (filters.length == 1) {
            section.add(new BoardFiles(lab(), reader()).of(export, filters[0]));
        }
        return section;
    }

    private Section section(String title, int count) {
        var number = new Span(String.valueOf(count));
        number.addClassName("soft");
        var section = new Section(new H2(new Span(getTranslation(title) + " "), number));
        section.addClassName("mine-section");
        return section;
    }
}
