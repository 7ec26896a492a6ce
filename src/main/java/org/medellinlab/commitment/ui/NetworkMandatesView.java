package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.medellinlab.commitment.MandateBoard;
import org.medellinlab.commitment.MandateExport;
import org.medellinlab.commitment.MandateReview;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.ui.OfficeView;
import org.medellinlab.shared.ui.TableLinks;

/// The promises of all labs that a change of government touches, for the network office. It reads them where everybody
/// does.
@Route("mandates")
@PermitAll
class NetworkMandatesView extends OfficeView {

    private final transient MandateBoard board;
    private final transient MandateExport export;

    NetworkMandatesView(CurrentActor actors, MandateBoard board, MandateExport export) {
        super(actors, "commitment.mandates.title");
        this.board = board;
        this.export = export;
    }

    @Override
    public boolean isFor(Actor actor) {
        return actor.keepsDirectory();
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        add(
                new H1(getTranslation("commitment.mandates.title")),
                new MandateList(board.everywhere(), board.countEverywhere(), board, reader(), this::page),
                files());
    }

    private TableLinks files() {
        var reader = reader();
        return new TableLinks("network")
                .under(getTranslation("commitment.mandates.take"))
                .table("mandates", () -> export.csvEverywhere(reader), () -> export.xlsxEverywhere(reader));
    }

    private Anchor page(MandateReview review) {
        var link = new Anchor(
                "/labs/" + review.slug() + "/commitments/" + review.key(),
                review.statement().in(reader()));
        link.setRouterIgnore(true);
        return link;
    }
}
