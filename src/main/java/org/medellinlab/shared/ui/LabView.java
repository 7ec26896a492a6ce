package org.medellinlab.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;

/// A screen of one lab: its route has a parameter `lab`, the slug (`@Route("labs/:lab/agenda")`). A lab that is not
/// there and a screen that is not for the reader look the same. Nothing is loaded before [#show].
public abstract class LabView extends Main implements BeforeEnterObserver, HasDynamicTitle, ForSome {

    private final transient LabLocator labs;
    private final transient CurrentActor actors;
    private final String titleKey;
    private transient @Nullable LabHere lab;

    protected LabView(LabLocator labs, CurrentActor actors, String titleKey) {
        this.labs = labs;
        this.actors = actors;
        this.titleKey = titleKey;
        addClassName("view");
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        var here = event.getRouteParameters().get("lab").flatMap(labs::here).orElseThrow(NotForYou::new);
        if (!isFor(actor(), here)) {
            throw new NotForYou();
        }
        lab = here;
        removeAll();
        show(event);
    }

    @Override
    public final boolean isFor(Actor actor) {
        return lab != null && isFor(actor, lab);
    }

    /// Whether the screen is for this reader. The services it calls check again.
    protected abstract boolean isFor(Actor actor, LabHere lab);

    /// Builds the screen; further route parameters are in the event.
    protected abstract void show(BeforeEnterEvent event);

    protected final LabHere lab() {
        return Objects.requireNonNull(lab);
    }

    protected final Actor actor() {
        return actors.required();
    }

    /// The language the screen is shown in.
    protected final Language reader() {
        var ui = UI.getCurrent();
        return ui == null ? Language.ES : Language.of(ui.getLocale());
    }

    @Override
    public String getPageTitle() {
        return getTranslation(titleKey) + (lab == null ? "" : " · " + lab.name().in(reader()));
    }
}
