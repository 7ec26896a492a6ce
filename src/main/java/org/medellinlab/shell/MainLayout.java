package org.medellinlab.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medellinlab.identity.LanguageChoice;
import org.medellinlab.identity.SettingsReading;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.ui.LabMenuSource;
import org.medellinlab.shared.ui.LabMenuSource.Entry;
import org.medellinlab.shared.ui.MenuSource;

/// The frame around every screen: the lab's menu at the side of a desk, at the foot of a phone.
@Layout
@PermitAll
class MainLayout extends AppLayout implements AfterNavigationObserver {

    private static final int ON_A_PHONE = 4;

    private final transient CurrentActor actors;
    private final transient LabLocator labs;
    private final transient MyLabs myLabs;
    private final transient List<LabMenuSource> menu;
    private final transient List<MenuSource> acrossLabs;
    private final Div side = new Div();
    private final Nav foot = new Nav();
    private transient @Nullable LabHere shownLab;
    private String shownPath = "";

    MainLayout(
            CurrentActor actors,
            LabLocator labs,
            MyLabs myLabs,
            List<LabMenuSource> menu,
            List<MenuSource> acrossLabs,
            LanguageChoice choice,
            SettingsReading settings) {
        this.actors = actors;
        this.labs = labs;
        this.myLabs = myLabs;
        this.menu = menu;
        this.acrossLabs = acrossLabs;
        setPrimarySection(Section.DRAWER);
        var skip = new Anchor("#main", getTranslation("shell.skip"));
        skip.addClassName("skip-link");
        var product = new Span(settings.current().name());
        product.addClassName("product-name");
        addToNavbar(skip, new DrawerToggle(), product, new PersonMenu(actors, choice));
        addToDrawer(new Scroller(side));
        foot.addClassName("foot-nav");
        foot.setAriaLabel(getTranslation("shell.menu"));
        getElement().appendChild(foot.getElement());
    }

    /// The menu is that of the lab on screen, else of the reader's first.
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        shownPath = event.getLocation().getPath();
        shownLab = event.getRouteParameters().get("lab").flatMap(labs::here).orElse(null);
        actors.get().ifPresentOrElse(this::showMenu, this::showNothing);
    }

    /// Shows what the reader may do now.
    void showMenu(Actor actor) {
        showNothing();
        ShownTo.remember(UI.getCurrent(), actor);
        var mine = myLabs.of(actor);
        var lab = shownLab != null && mine.contains(shownLab)
                ? Optional.of(shownLab)
                : mine.stream().findFirst();
        lab.ifPresent(here -> showMenu(actor, here, shownPath));
        showAcrossLabs(actor);
    }

    private void showNothing() {
        side.removeAll();
        foot.removeAll();
    }

    private void showMenu(Actor actor, LabHere lab, String path) {
        var entries = menu.stream()
                .map(source -> source.entry(actor, lab))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(Entry::order))
                .toList();
        var name = new Span(lab.name().in(Language.of(UI.getCurrent().getLocale())));
        name.addClassName("lab-name");
        var nav = new SideNav();
        nav.setLabel(getTranslation("shell.menu"));
        nav.getElement().setAttribute("aria-label", getTranslation("shell.menu"));
        entries.forEach(entry -> nav.addItem(item(entry)));
        side.add(name, nav);
        myLabs.of(actor).stream().filter(other -> !other.equals(lab)).limit(5).forEach(other -> {
            var link = new Anchor(
                    other.view("today"),
                    other.name().in(Language.of(UI.getCurrent().getLocale())));
            link.addClassName("other-lab");
            side.add(link);
        });
        entries.stream().limit(ON_A_PHONE).forEach(entry -> foot.add(tab(entry, path)));
    }

    private void showAcrossLabs(Actor actor) {
        var entries = acrossLabs.stream()
                .map(source -> source.entry(actor))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(Entry::order))
                .toList();
        if (!entries.isEmpty()) {
            var nav = new SideNav();
            nav.setLabel(getTranslation("shell.menu.network"));
            nav.getElement().setAttribute("aria-label", getTranslation("shell.menu.network"));
            entries.forEach(entry -> nav.addItem(item(entry)));
            side.add(nav);
        }
    }

    private SideNavItem item(Entry entry) {
        return new SideNavItem(getTranslation(entry.titleKey()), entry.path(), new Icon(entry.icon()));
    }

    private Component tab(Entry entry, String path) {
        var link = new Anchor(entry.path(), new Icon(entry.icon()), new Span(getTranslation(entry.titleKey())));
        if (path.equals(entry.path())) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }
}
