package org.medellinlab.identity.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import org.medellinlab.identity.Granting;
import org.medellinlab.identity.RoleReading;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.ForSome;

/// Who may do what in the whole installation, and the way to the roles of each lab.
@Route("roles")
@PermitAll
class RolesView extends Main implements BeforeEnterObserver, HasDynamicTitle, ForSome {

    private final transient Granting granting;
    private final transient RoleReading reading;
    private final transient CurrentActor actors;
    private final transient LabLocator labs;
    private final transient Clock clock;

    RolesView(Granting granting, RoleReading reading, CurrentActor actors, LabLocator labs, Clock clock) {
        this.granting = granting;
        this.reading = reading;
        this.actors = actors;
        this.labs = labs;
        this.clock = clock;
        addClassNames("view", "roles");
    }

    @Override
    public boolean isFor(Actor actor) {
        return actor.isAdmin();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var actor = actors.required();
        if (!isFor(actor)) {
            throw new NotForYou();
        }
        removeAll();
        var reader = Language.of(UI.getCurrent().getLocale());
        var words = new RoleWords(this, reader, clock.getZone());
        add(new H1(getTranslation("roles.everywhere.title")), new Paragraph(getTranslation("roles.everywhere.words")));
        add(new GrantedRolesPart(
                granting, reading, words, List.of(Role.ADMIN, Role.NETWORK_OFFICE), null, actor.person()));
        var list = new UnorderedList();
        labs.everywhere()
                .forEach(lab -> list.add(
                        new ListItem(new Anchor(lab.view("roles"), lab.name().in(reader)))));
        if (list.getComponentCount() > 0) {
            add(new Card(getTranslation("roles.everywhere.labs"), list));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("roles.everywhere.title") + " · " + getTranslation("shared.product");
    }
}
