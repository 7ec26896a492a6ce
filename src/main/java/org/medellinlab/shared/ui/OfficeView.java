package org.medellinlab.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;

/// A screen that is not of one lab, and not for everybody: of the installation, its directory, its labs. For whom it is
/// not, it is not there. Nothing is loaded before [#show].
public abstract class OfficeView extends Main implements BeforeEnterObserver, HasDynamicTitle, ForSome {

    private final transient CurrentActor actors;
    private final String titleKey;

    protected OfficeView(CurrentActor actors, String titleKey) {
        this.actors = actors;
        this.titleKey = titleKey;
        addClassName("view");
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        if (!isFor(actors.required())) {
            throw new NotForYou();
        }
        removeAll();
        show(event);
    }

    /// Builds the screen; parameters of its route are in the event.
    protected abstract void show(BeforeEnterEvent event);

    protected final CurrentActor actors() {
        return actors;
    }

    /// The language the screen is shown in.
    protected final Language reader() {
        var ui = UI.getCurrent();
        return ui == null ? Language.ES : Language.of(ui.getLocale());
    }

    @Override
    public String getPageTitle() {
        return getTranslation(titleKey) + " · " + getTranslation("shared.product");
    }
}
