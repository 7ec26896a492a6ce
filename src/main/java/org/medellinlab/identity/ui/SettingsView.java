package org.medellinlab.identity.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
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
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.FieldGrid;
import org.medellinlab.shared.ui.FormFields;
import org.medellinlab.shared.ui.OfficeView;
import org.medellinlab.shared.ui.ValuesForm;
import org.medellinlab.shared.ui.ValuesForm.Values;

/// How the installation is set: its name, what it says about privacy and the law, limits, and how long data stay.
@Route("settings")
@PermitAll
class SettingsView extends OfficeView {

    private static final int LONGEST = 20_000;

    private final transient InstallationSettings settings;
    private final transient Clock clock;

    SettingsView(InstallationSettings settings, CurrentActor actors, Clock clock) {
        super(actors, "settings.title");
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public boolean isFor(Actor actor) {
        return actor.isAdmin();
    }

    @Override
    protected void show(BeforeEnterEvent event) {
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
        return new Card(getTranslation("settings.name.title"), new FieldGrid(name, contact));
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
                new FieldGrid(
                        fields.number("upload", getTranslation("settings.upload"), 1, 5),
                        fields.number("rows", getTranslation("settings.rows"), 1, 5000)));
    }

    private Card retention(FormFields fields) {
        var all = new FieldGrid();
        for (var kind : Settings.KEPT) {
            var field = fields.number("keep." + kind, getTranslation("settings.keep." + kind), 1, 3650);
            field.setHelperText(getTranslation("settings.keep.help." + kind));
            all.add(field);
        }
        var words = new Paragraph(getTranslation("settings.keep.words"));
        words.addClassName("soft");
        return new Card(getTranslation("settings.keep.title"), words, all);
    }
}
