package org.medellinlab.identity.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.medellinlab.identity.Granting;
import org.medellinlab.identity.RoleReading;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.ui.LabView;

/// Who may do what in a lab: what was granted, by whom, and what follows by itself.
@Route("labs/:lab/roles")
@PermitAll
class LabRolesView extends LabView {

    private final transient Granting granting;
    private final transient RoleReading reading;

    LabRolesView(LabLocator labs, CurrentActor actors, Granting granting, RoleReading reading) {
        super(labs, actors, "roles.title");
        this.granting = granting;
        this.reading = reading;
        addClassName("roles");
    }

    @Override
    protected boolean isFor(Actor actor, LabHere lab) {
        return actor.is(Role.ORGANISER, lab.id());
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        var lab = lab();
        var words = new RoleWords(this, reader(), lab.zone());
        add(new H1(getTranslation("roles.title")), new Paragraph(getTranslation("roles.words")));
        add(new GrantedRolesPart(
                granting,
                reading,
                words,
                List.of(Role.ORGANISER, Role.FACILITATOR, Role.MONITOR),
                lab.id(),
                actor().person()));
        add(new FollowingRolesPart(reading.following(lab.id()), words));
    }
}
