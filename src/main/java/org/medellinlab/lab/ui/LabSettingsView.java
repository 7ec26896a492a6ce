package org.medellinlab.lab.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.medellinlab.lab.LabSettings;
import org.medellinlab.lab.LabSettings.Kept;
import org.medellinlab.lab.LabState;
import org.medellinlab.lab.LabValues;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.FieldGrid;
import org.medellinlab.shared.ui.FormFields;
import org.medellinlab.shared.ui.LabView;
import org.medellinlab.shared.ui.ValuesForm;
import org.medellinlab.shared.ui.ValuesForm.Values;

/// What organisers set of their lab.
@Route("labs/:lab/settings")
@PermitAll
class LabSettingsView extends LabView {

    private static final int MOST_MONTHS = 240;

    private final transient LabSettings settings;
    private final transient Clock clock;

    LabSettingsView(LabLocator labs, CurrentActor actors, LabSettings settings, Clock clock) {
        super(labs, actors, "settings.lab.title");
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected boolean isFor(Actor actor, LabHere lab) {
        return actor.is(Role.ORGANISER, lab.id());
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        var lab = lab();
        add(new H1(getTranslation("settings.lab.title")), new Paragraph(getTranslation("settings.lab.words")));
        var fields = new FormFields();
        var kept = settings.kept(lab.id());
        var parts = new Component[] {
            texts(fields), days(fields), state(fields), horizons(fields), periods(fields, kept.named())
        };
        var form = new ValuesForm(
                fields,
                values(kept),
                LabValues::problems,
                (typed, version) -> values(settings.revise(lab.id(), typed, version)),
                () -> SpokenDates.time(lab.now(clock).toLocalTime()));
        form.add(parts);
        form.addFoot();
        add(form);
    }

    private static Values values(Kept kept) {
        return new Values(kept.values(), kept.version());
    }

    private Card texts(FormFields fields) {
        var words = new Paragraph(getTranslation("settings.lab.texts.words"));
        words.addClassName("soft");
        return new Card(getTranslation("settings.lab.texts.title"), words, new LabTexts(fields));
    }

    private Card days(FormFields fields) {
        var zone = fields.search("zone", getTranslation("settings.lab.zone"), zones());
        zone.setHelperText(getTranslation("settings.lab.zone.help"));
        return new Card(
                getTranslation("settings.lab.days.title"),
                new FieldGrid(
                        fields.day("firstDay", getTranslation("settings.lab.firstDay")),
                        fields.day("lastDay", getTranslation("settings.lab.lastDay")),
                        zone));
    }

    /// Zones as people name them, by place.
    static List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/"))
                .sorted()
                .toList();
    }

    private Card state(FormFields fields) {
        var state = fields.one(
                "state",
                getTranslation("settings.lab.state"),
                Stream.of(LabState.values()).map(Enum::name).toList(),
                name -> getTranslation("settings.lab.state." + name));
        var words = new Paragraph();
        words.addClassNames("soft", "wide");
        state.addValueChangeListener(change -> words.setText(
                change.getValue() == null ? "" : getTranslation("settings.lab.state.words." + change.getValue())));
        var languages = fields.several(
                "languages",
                getTranslation("settings.lab.languages"),
                Stream.of(Language.values()).map(Language::tag).toList(),
                tag -> Language.ofTag(tag).orElseThrow().ownName());
        languages.addClassName("wide");
        return new Card(getTranslation("settings.lab.state.title"), new FieldGrid(state, words, languages));
    }

    private Card horizons(FormFields fields) {
        var words = new Paragraph(getTranslation("settings.lab.horizons.words"));
        words.addClassName("soft");
        return new Card(
                getTranslation("settings.lab.horizons.title"),
                words,
                new FieldGrid(
                        fields.number("short", getTranslation("settings.lab.short"), 1, MOST_MONTHS),
                        fields.number("medium", getTranslation("settings.lab.medium"), 1, MOST_MONTHS),
                        fields.number("long", getTranslation("settings.lab.long"), 1, MOST_MONTHS)));
    }

    private Card periods(FormFields fields, Map<String, Integer> named) {
        var words = new Paragraph(getTranslation("settings.lab.periods.words"));
        words.addClassName("soft");
        var title = getTranslation("settings.lab.periods.title");
        var first = lab().lastDay().plusDays(1);
        var field = new PeriodsField(named, first, reader());
        return new Card(title, words, fields.own(LabValues.PERIODS, title, field, field::words));
    }
}
