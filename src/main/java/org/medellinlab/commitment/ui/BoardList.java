package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.BoardFilter;
import org.medellinlab.commitment.CommitmentBoard;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.ui.EmptyState;

/// The rows of a board, a page at a time.
class BoardList extends Div {

    private final transient CommitmentBoard board;
    private final transient LabHere lab;
    private final transient BoardWords say;
    private final Span count = new Span();
    private final Div rows = new Div();
    private final Button more = new Button();
    private transient BoardFilter filter = BoardFilter.ALL;
    private transient @Nullable String last;
    private int shown;

    BoardList(CommitmentBoard board, LabHere lab, BoardWords say) {
        this.board = board;
        this.lab = lab;
        this.say = say;
        addClassName("board");
        rows.addClassName("commitment-list");
        count.addClassName("soft");
        count.getElement().setAttribute("aria-live", "polite");
        more.setText(getTranslation("commitment.board.more"));
        more.addClickListener(click -> next());
        add(count, rows, more);
    }

    void show(BoardFilter narrowed) {
        filter = narrowed;
        last = null;
        shown = 0;
        rows.removeAll();
        next();
    }

    private void next() {
        var page = board.page(lab.id(), filter, last);
        page.rows().forEach(row -> rows.add(new BoardCard(row, lab, say)));
        shown += page.rows().size();
        last = page.last();
        more.setVisible(page.more());
        count.setText(getTranslation(page.more() ? "commitment.board.first" : "commitment.board.count", shown));
        if (shown == 0) {
            rows.add(new EmptyState(getTranslation("commitment.list.none-like-this")));
        }
    }

    boolean isEmpty() {
        return shown == 0;
    }
}
