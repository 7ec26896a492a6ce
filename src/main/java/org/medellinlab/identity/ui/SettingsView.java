package org.medellinlab.identity.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalTime;
import org.medellinlab.identity.InstallationSettings;
import org.medellinlab.identity.InstallationSettings.Written;
import org.medellinlab.identity.Settings;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.ForSome;
import org.medellinlab.shared.ui.FormFields;
import org.medellinlab.shared.ui.ValuesForm;
import org.medellinlab.shared.ui.ValuesForm.Values;

/// How the installation is set: its name, what it says about privacy and the law, limits, and how long data stay.
@Route("settings")
@PermitAll
class SettingsView extends Main implements BeforeEnterObserver, HasDynamicTitle, ForSome {

    private static final int LONGEST = 20_000;

    private final transient InstallationSettings settings;
    private final transient CurrentActor actors;
    private final transient Clock clock;

    SettingsView(InstallationSettings settings, CurrentActor actors, Clock clock) {
        this.settings = settings;
        this.actors = actors;
        this.clock = clock;
        addClassName("view");
    }

    @Override
    public boolean isFor(Actor actor) {
        return actor.isAdmin();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!isFor(actors.required())) {
            throw new NotForYou();
        }
        removeAll();
        add(new H1(getTranslation("settings.title")), new Paragraph(getTranslation("settings.words")));
        var fields = new FormFields();
        var parts = new Card[] {
            name(fields), texts(fields, "privacy"), texts(fields, "legal"), limits(fields), retention(fields)
        };
        var form = new ValuesForm(
                fields,
                values(settings.written()),
                Settings::problems,
                (typed, version) -> values(settings.revise(typed, version)),
                () -> SpokenDates.time(LocalTime.now(clock)));
        form.add(parts);
        form.addFoot();
        add(form);
    }

    private static Values values(Written written) {
        return new Values(written.settings().values(), written.version());
    }

    private Card name(FormFields fields) {
        var name = fields.text("name", getTranslation("settings.name"), 80);
        name.setHelperText(getTranslation("settings.name.help"));
        name.setRequiredIndicatorVisible(true);
        var contact = fields.text("contact", getTranslation("settings.contact"), 254);
        contact.setHelperText(getTranslation("settings.contact.help"));
        return new Card(getTranslation("settings.name.title"), fieldsOf(name, contact));
    }

    /// One page of text in three languages, each behind its tab.
    private Card texts(FormFields fields, String name) {
        var tabs = new TabSheet();
        for (var language : Language.values()) {
            var label = getTranslation("settings." + name + ".in", language.ownName());
            var area = fields.area(name + "." + language.tag(), label, LONGEST, 6);
            area.getElement().setAttribute("lang", language.tag());
            area.setWidthFull();
            tabs.add(language.ownName(), area);
        }
        var words = new Paragraph(getTranslation("settings." + name + ".words"));
        words.addClassName("soft");
        var page = new Anchor("/" + name + "?lang=" + reader().tag(), getTranslation("settings.texts.open"));
        page.setTarget("_blank");
        page.setRouterIgnore(true);
        return new Card(getTranslation("settings." + name + ".title"), words, tabs, page);
    }

    private Card limits(FormFields fields) {
        return new Card(
                getTranslation("settings.limits.title"),
                fieldsOf(
                        fields.number("upload", getTranslation("settings.upload"), 1, 5),
                        fields.number("rows", getTranslation("settings.rows"), 1, 5000)));
    }

    private Card retention(FormFields fields) {
        var all = new Div();
        all.addClassName("settings-fields");
        for (var kind : Settings.KEPT) {
            var field = fields.number("keep." + kind, getTranslation("settings.keep." + kind), 1, 3650);
            field.setHelperText(getTranslation("settings.keep.help." + kind));
            all.add(field);
        }
        var words = new Paragraph(getTranslation("settings.keep.words"));
        words.addClassName("soft");
        return new Card(getTranslation("settings.keep.title"), words, all);
    }

    private static Div fieldsOf(com.vaadin.flow.component.Component... all) {
        var div = new Div(all);
        div.addClassName("settings-fields");
        return div;
    }

    private static Language reader() {
        return Language.of(UI.getCurrent().getLocale());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("settings.title") + " · " + getTranslation("shared.product");
    }
}
