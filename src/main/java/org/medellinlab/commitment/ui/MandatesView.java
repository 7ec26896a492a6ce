package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.medellinlab.commitment.MandateBoard;
import org.medellinlab.commitment.MandateExport;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.ui.LabView;
import org.medellinlab.shared.ui.TableLinks;

/// The promises of a lab that a change of government touches, for its organisers.
@Route("labs/:lab/commitments/mandates")
@PermitAll
class MandatesView extends LabView {

    private final transient MandateBoard board;
    private final transient MandateExport export;

    MandatesView(LabLocator labs, CurrentActor actors, MandateBoard board, MandateExport export) {
        super(labs, actors, "commitment.mandates.title");
        this.board = board;
        this.export = export;
    }

    @Override
    protected boolean isFor(Actor actor, LabHere lab) {
        return actor.is(Role.ORGANISER, lab.id());
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        var back = new Anchor(lab().view("commitments"), getTranslation("commitment.list.title"));
        back.addClassName("soft");
        add(
                back,
                new H1(getTranslation("commitment.mandates.title")),
                new MandateList(
                        board.of(lab().id()),
                        board.count(lab().id()),
                        board,
                        reader(),
                        one -> new Anchor(
                                lab().view("commitments/" + one.key()),
                                one.statement().in(reader()))),
                files());
    }

    private TableLinks files() {
        var of = lab().id();
        var reader = reader();
        return new TableLinks(lab())
                .under(getTranslation("commitment.mandates.take"))
                .table("mandates", () -> export.csv(of, reader), () -> export.xlsx(of, reader));
    }
}
