package org.medellinlab.audit.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.medellinlab.audit.TrailReading;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.ui.LabView;

/// What was changed in one lab, for whoever organises it.
@Route("labs/:lab/trail")
@PermitAll
class LabTrailView extends LabView {

    private final transient TrailReading trail;

    LabTrailView(LabLocator labs, CurrentActor actors, TrailReading trail) {
        super(labs, actors, "audit.trail.title");
        this.trail = trail;
    }

    @Override
    protected boolean isFor(Actor actor, LabHere lab) {
        return actor.is(Role.ORGANISER, lab.id());
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        var lab = lab();
        add(new H1(getTranslation("audit.trail.title")), new Paragraph(getTranslation("audit.trail.words")));
        add(new TrailBoard(
                trail.choicesOfLab(lab.id()),
                (filter, before) -> trail.ofLab(lab.id(), filter, before, reader()),
                lab.zone(),
                reader()));
    }
}
