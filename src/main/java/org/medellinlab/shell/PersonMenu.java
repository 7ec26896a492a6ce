package org.medellinlab.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import org.medellinlab.identity.LanguageChoice;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.Language;

/// Who I am, in which language I read, and the way out.
class PersonMenu extends MenuBar {

    /// A form of its own, because signing out is a request of the browser and not of the page.
    private static final String LEAVE = """
            const form = document.createElement('form');
            form.method = 'post';
            form.action = '/sign-in/out';
            document.body.appendChild(form);
            form.submit();
            """;

    private final transient LanguageChoice choice;

    PersonMenu(CurrentActor actors, LanguageChoice choice) {
        this.choice = choice;
        addClassName("person-menu");
        addThemeVariants(MenuBarVariant.TERTIARY);
        actors.signedIn().ifPresent(who -> {
            var item = addItem(who.name());
            item.setAriaLabel(getTranslation("shell.person.menu", who.name()));
            for (var language : Language.values()) {
                addLanguage(item, language);
            }
            item.getSubMenu().addSeparator();
            item.getSubMenu()
                    .addItem(
                            getTranslation("privacy.mine.title"),
                            click -> UI.getCurrent().navigate("my-data"));
            item.getSubMenu()
                    .addItem(
                            getTranslation("roles.mine.title"),
                            click -> UI.getCurrent().navigate("my-roles"));
            item.getSubMenu()
                    .addItem(
                            getTranslation("shell.devices"),
                            click -> UI.getCurrent().navigate("devices"));
            item.getSubMenu()
                    .addItem(
                            getTranslation("shell.sign-out"),
                            click -> UI.getCurrent().getPage().executeJs(LEAVE));
        });
    }

    private void addLanguage(MenuItem parent, Language language) {
        var item = parent.getSubMenu().addItem(language.ownName(), click -> {
            choice.remember(language);
            UI.getCurrent().getPage().reload();
        });
        item.getElement().setAttribute("lang", language.tag());
        item.setCheckable(true);
        var ui = UI.getCurrent();
        item.setChecked(ui != null && Language.of(ui.getLocale()) == language);
    }
}
