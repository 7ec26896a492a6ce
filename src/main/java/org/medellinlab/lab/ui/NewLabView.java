package org.medellinlab.lab.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medellinlab.directory.ChoosingCities;
import org.medellinlab.directory.CityChoice;
import org.medellinlab.lab.FoundingValues;
import org.medellinlab.lab.LabFounding;
import org.medellinlab.lab.LabReading;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.FieldGrid;
import org.medellinlab.shared.ui.FormFields;
import org.medellinlab.shared.ui.OfficeView;

/// Begins a lab: from nothing, or as a copy of an earlier one.
@Route(NewLabView.PATH)
@PermitAll
class NewLabView extends OfficeView {

    static final String PATH = "new-lab";

    private final transient LabFounding founding;
    private final transient LabReading labs;
    private final transient ChoosingCities cities;
    private transient FormFields fields = new FormFields();
    private final Paragraph problem = new Paragraph();

    NewLabView(LabFounding founding, LabReading labs, ChoosingCities cities, CurrentActor actors) {
        super(actors, "founding.new.title");
        this.founding = founding;
        this.labs = labs;
        this.cities = cities;
        addClassName("founding");
        setId("main");
        problem.addClassName("settings-problem");
        problem.getElement().setAttribute("role", "alert");
    }

    @Override
    public boolean isFor(Actor actor) {
        return LabsMenu.isFor(actor);
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        fields = new FormFields();
        problem.setVisible(false);
        var mine = labs.labs().stream()
                .filter(lab -> actors().mayOrganise(lab.id()))
                .collect(Collectors.toMap(LabSheet::slug, lab -> lab, (one, other) -> one, LinkedHashMap::new));
        var form = new Div(texts(), where(), days(), copy(mine), problem, foot());
        form.addClassName("settings-form");
        add(new H1(getTranslation("founding.new.title")), new Paragraph(getTranslation("founding.new.words")), form);
        var latest = mine.values().stream().findFirst().map(LabSheet::draft);
        fields.fill(Map.of(
                "zone", latest.map(lab -> lab.zone().getId()).orElse(""),
                "languages",
                        latest.map(lab -> lab.languages().stream()
                                        .map(Language::tag)
                                        .collect(Collectors.joining(",")))
                                .orElse("es"),
                "parts", "TEAM,PLACES,AGENDA,VISITS,EXERCISES"));
    }

    private Card texts() {
        var words = new Paragraph(getTranslation("settings.lab.texts.words"));
        words.addClassName("soft");
        var card = new Card(getTranslation("settings.lab.texts.title"), words, new LabTexts(fields));
        var slug = fields.text("slug", getTranslation("founding.slug"), 60);
        slug.setHelperText(getTranslation("founding.slug.help"));
        slug.addClassName("wide");
        card.add(new FieldGrid(slug));
        return card;
    }

    private Card where() {
        var known = cities.all().stream()
                .collect(Collectors.toMap(CityChoice::key, city -> city, (one, other) -> one, LinkedHashMap::new));
        var city = fields.search(
                "city", getTranslation("founding.city"), known.keySet().stream().toList());
        city.setItemLabelGenerator(key -> known.containsKey(key) ? called(known.get(key)) : key);
        city.setClearButtonVisible(true);
        var other = fields.text("newCity", getTranslation("founding.new-city"), 120);
        other.setHelperText(getTranslation("founding.new-city.help"));
        var zone = fields.search("zone", getTranslation("settings.lab.zone"), LabSettingsView.zones());
        zone.setHelperText(getTranslation("settings.lab.zone.help"));
        return new Card(getTranslation("founding.where"), new FieldGrid(city, other, zone));
    }

    private String called(CityChoice city) {
        return city.country() == null ? city.name().in(reader()) : city.name().in(reader()) + " · " + city.country();
    }

    private Card days() {
        var languages = fields.several(
                "languages",
                getTranslation("settings.lab.languages"),
                Stream.of(Language.values()).map(Language::tag).toList(),
                tag -> Language.ofTag(tag).orElseThrow().ownName());
        languages.addClassName("wide");
        return new Card(
                getTranslation("founding.days"),
                new FieldGrid(
                        fields.day("firstDay", getTranslation("settings.lab.firstDay")),
                        fields.day("lastDay", getTranslation("settings.lab.lastDay")),
                        languages));
    }

    private Card copy(Map<String, LabSheet> mine) {
        return new CopyCard(getTranslation("founding.copy.title"), fields, mine, reader(), this::likeAnEarlierOne);
    }

    /// What was typed stays; the rest is filled from the earlier lab.
    private void likeAnEarlierOne(LabSheet lab) {
        var typed = fields.values();
        var all = new LinkedHashMap<>(founding.likeAnEarlierOne(lab.id()));
        typed.forEach((name, value) -> {
            if (!value.isEmpty()) {
                all.put(name, value);
            }
        });
        fields.fill(all);
    }

    private Div foot() {
        var begin = new Button(getTranslation("founding.new.begin"), click -> begin());
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        var foot = new Div(begin);
        foot.addClassName("settings-foot");
        return foot;
    }

    private void begin() {
        problem.setVisible(false);
        var typed = fields.values();
        var words = new LinkedHashMap<String, String>();
        FoundingValues.problems(typed).forEach((name, key) -> words.put(name, getTranslation(key)));
        if (!fields.complain(words)) {
            say(getTranslation("shared.form.mistakes", words.size()));
            return;
        }
        try {
            var lab = founding.found(typed);
            labs.sheet(lab).ifPresent(sheet -> UI.getCurrent().navigate("labs/" + sheet.slug() + "/setup"));
        } catch (Refused refused) {
            say(getTranslation(refused.key(), refused.arguments()));
        }
    }

    private void say(String words) {
        problem.setText(words);
        problem.setVisible(true);
    }
}
