package org.medellinlab.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Optional;
import org.medellinlab.identity.OpenPages;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.CurrentActor.SignedIn;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.ui.ForSome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Has open pages follow what happens to their reader elsewhere. A role that is gone closes the screens it opened, one
/// that came shows in the menu, and a device that was signed out shows the sign-in page.
@Component
class PagesFollow implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(PagesFollow.class);

    private final OpenPages pages;
    private final CurrentActor actors;
    private final LabLocator labs;
    private final MyLabs myLabs;

    PagesFollow(OpenPages pages, CurrentActor actors, LabLocator labs, MyLabs myLabs) {
        this.pages = pages;
        this.actors = actors;
        this.labs = labs;
        this.myLabs = myLabs;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> watch(init.getUI()));
    }

    private void watch(UI ui) {
        if (VaadinServletRequest.getCurrent() == null) {
            return;
        }
        var end = pages.watch(VaadinServletRequest.getCurrent().getHttpServletRequest(), who -> look(ui, who));
        ui.addDetachListener(gone -> end.run());
    }

    /// On the watching thread: finds out whether the page is concerned at all, and bothers the browser only then.
    private void look(UI ui, Optional<SignedIn> who) {
        try {
            if (who.isEmpty()) {
                ui.access(() -> ui.getPage().setLocation("/app/sign-in"));
                return;
            }
            var now = CurrentActor.as(who.get(), actors::required);
            ui.access(() -> {
                var shown = ShownTo.by(ui);
                if (shown.isEmpty()) {
                    return;
                }
                if (!shown.get().roles().equals(now.roles())) {
                    comeBy(ui);
                }
                if (shown.get().language() != now.language() && Language.of(ui.getLocale()) != now.language()) {
                    ShownTo.remember(ui, shown.get().roles(), now.language());
                    ChangeNotice.language(ui, now.language());
                }
            });
        } catch (UIDetachedException closed) {
            LOG.debug("A page closed meanwhile");
        }
    }

    /// Changes are shown by a request of the browser, which passes the doors as every click does.
    private void comeBy(UI ui) {
        ui.getPage().executeJs("return true").then(Boolean.class, here -> follow(ui));
    }

    private void follow(UI ui) {
        var actor = actors.get().orElse(null);
        var shown = ShownTo.by(ui).orElse(null);
        if (actor == null || shown == null || shown.roles().equals(actor.roles())) {
            return;
        }
        ui.getChildren()
                .filter(MainLayout.class::isInstance)
                .map(MainLayout.class::cast)
                .forEach(layout -> layout.showMenu(actor));
        if (ui.getCurrentView() instanceof ForSome screen && !screen.isFor(actor)) {
            ui.navigate(today(ui, actor));
            ChangeNotice.closed(ui);
        } else {
            ChangeNotice.roles(ui, shown.hasLost(actor));
        }
    }

    /// That of the lab the screen was about, when the reader still has to do with it.
    private String today(UI ui, Actor actor) {
        var path = ui.getInternals().getActiveViewLocation().getSegments();
        return path.size() < 2 || !path.getFirst().equals("labs")
                ? ""
                : labs.here(path.get(1))
                        .filter(lab -> myLabs.of(actor).contains(lab))
                        .map(lab -> lab.view("today"))
                        .orElse("");
    }
}
