package org.medellinlab.audit.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.medellinlab.audit.TrailReading;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.ui.OfficeView;

/// What was changed anywhere, for administrators and the network office.
@Route("trail")
@PermitAll
class TrailView extends OfficeView {

    private final transient TrailReading trail;
    private final transient LabLocator labs;

    TrailView(TrailReading trail, CurrentActor actors, LabLocator labs) {
        super(actors, "audit.trail.title");
        this.trail = trail;
        this.labs = labs;
    }

    @Override
    public boolean isFor(Actor actor) {
        return actor.keepsDirectory();
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        var reader = reader();
        add(new H1(getTranslation("audit.trail.title")), new Paragraph(getTranslation("audit.trail.words.everywhere")));
        var board = new TrailBoard(
                trail.choices(), (filter, before) -> trail.everywhere(filter, before, reader), zone(), reader);
        board.offerLabs(labs.everywhere());
        add(board);
    }

    /// Hours are those of the latest lab; without one, those of the database.
    private ZoneId zone() {
        return labs.everywhere().stream().map(LabHere::zone).findFirst().orElse(ZoneOffset.UTC);
    }
}
