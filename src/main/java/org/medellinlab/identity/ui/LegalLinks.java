package org.medellinlab.identity.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import org.medellinlab.shared.Language;

/// The way to what the installation says about privacy and the law, for who is not signed in yet.
class LegalLinks extends Nav {

    LegalLinks() {
        addClassName("legal-links");
        setAriaLabel(getTranslation("settings.legal.title"));
        add(link("privacy"), link("legal"));
    }

    private Anchor link(String page) {
        var language = Language.of(UI.getCurrent().getLocale());
        var link = new Anchor("/" + page + "?lang=" + language.tag(), getTranslation("settings." + page + ".title"));
        link.setRouterIgnore(true);
        return link;
    }
}
