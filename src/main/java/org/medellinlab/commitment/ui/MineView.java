package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.medellinlab.commitment.BoardFilter;
import org.medellinlab.commitment.BoardFilter.Field;
import org.medellinlab.commitment.BoardRow;
import org.medellinlab.commitment.CommitmentBoard;
import org.medellinlab.commitment.CommitmentTracking;
import org.medellinlab.commitment.Ratifying;
import org.medellinlab.directory.SeatRow;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.ui.EmptyState;
import org.medellinlab.shared.ui.LabView;

/// What concerns the reader's organisations: to confirm, due, given, received.
@Route("labs/:lab/commitments/mine")
@PermitAll
class MineView extends LabView {

    private final transient CommitmentBoard board;
    private final transient CommitmentTracking tracking;
    private final transient Ratifying ratifying;
    private final transient WordsSource words;

    MineView(
            LabLocator labs,
            CurrentActor actors,
            CommitmentBoard board,
            CommitmentTracking tracking,
            Ratifying ratifying,
            WordsSource words) {
        super(labs, actors, "commitment.mine.title");
        this.board = board;
        this.tracking = tracking;
        this.ratifying = ratifying;
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
        var waiting = ratifying.awaitingMe(lab().id());
        if (!waiting.isEmpty()) {
            var say = words.of(lab(), reader());
            var section = section("commitment.mine.to-ratify", waiting.size());
            waiting.forEach(commitment -> section.add(TodayPromises.row(commitment, lab(), say)));
            add(section);
        }
        seats.stream().map(SeatRow::organisation).distinct().forEach(organisation -> {
            var name = seats.stream()
                    .filter(seat -> seat.organisation().equals(organisation))
                    .findFirst()
                    .orElseThrow()
                    .organisationName()
                    .in(reader());
            add(CommitmentCard.soft(name));
            add(rows("commitment.mine.due", due(organisation), false));
            add(rows("commitment.mine.given", rows(organisation, Field.GIVEN), true));
            add(rows("commitment.mine.received", rows(organisation, Field.RECEIVED), true));
        });
    }

    private List<BoardRow> rows(OrganisationId organisation, Field side) {
        return board.page(lab().id(), BoardFilter.ALL.with(side, organisation.toString()), null)
                .rows();
    }

    /// Due within a month, and what is late.
    private List<BoardRow> due(OrganisationId organisation) {
        var given = BoardFilter.ALL.with(Field.GIVEN, organisation.toString());
        var all = new java.util.ArrayList<>(
                board.page(lab().id(), given.with(Field.LOOK, "OVERDUE"), null).rows());
        all.addAll(board.page(lab().id(), given.with(Field.LOOK, "DUE"), null).rows());
        return all;
    }

    private Component rows(String title, List<BoardRow> rows, boolean showEmpty) {
        if (rows.isEmpty() && !showEmpty) {
            return new Section();
        }
        var section = section(title, rows.size());
        var list = new com.vaadin.flow.component.html.Div();
        list.addClassName("commitment-list");
        var say = words.board(lab(), reader());
        rows.forEach(row -> list.add(new BoardCard(row, lab(), say)));
        section.add(rows.isEmpty() ? new EmptyState(getTranslation(title + ".none")) : list);
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
