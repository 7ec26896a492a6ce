package org.medellinlab.audit.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.medellinlab.audit.TrailReading;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.ui.ForSome;

/// What was changed anywhere, for administrators and the network office.
@Route("trail")
@PermitAll
class TrailView extends Main implements BeforeEnterObserver, HasDynamicTitle, ForSome {

    private final transient TrailReading trail;
    private final transient CurrentActor actors;
    private final transient LabLocator labs;

    TrailView(TrailReading trail, CurrentActor actors, LabLocator labs) {
        this.trail = trail;
        this.actors = actors;
        this.labs = labs;
        addClassName("view");
    }

    @Override
    public boolean isFor(Actor actor) {
        return actor.keepsDirectory();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!isFor(actors.required())) {
            throw new NotForYou();
        }
        removeAll();
        var reader = Language.of(UI.getCurrent().getLocale());
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

    @Override
    public String getPageTitle() {
        return getTranslation("audit.trail.title") + " · " + getTranslation("shared.product");
    }
}
