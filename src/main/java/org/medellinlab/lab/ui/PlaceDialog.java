package org.medellinlab.lab.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medellinlab.lab.VenueDraft;
import org.medellinlab.lab.VenueKeeping;
import org.medellinlab.lab.VenueRow;
import org.medellinlab.lab.VenueValues;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.ui.FormFields;
import org.medellinlab.shared.ui.Notices;
import org.medellinlab.shared.ui.PlacesMap;
import org.medellinlab.shared.ui.ValuesForm;
import org.medellinlab.shared.ui.ValuesForm.Values;

/// What is known of a place, to be changed or written down for the first time.
class PlaceDialog extends Dialog {

    private final transient FormFields fields = new FormFields();

    /// @param place absent for a new one
    PlaceDialog(VenueKeeping keeping, LabHere lab, @Nullable VenueRow place, Runnable saved) {
        addClassName("places-dialog");
        setCloseOnOutsideClick(false); // a slip of the finger must not cost what was typed
        setHeaderTitle(getTranslation(place == null ? "places.new" : "places.edit"));
        var parts = grid(
                texts(),
                wide(fields.text("address", getTranslation("places.address"), VenueDraft.LONGEST_LINE)),
                fields.text("district", getTranslation("places.district"), VenueDraft.LONGEST_LINE),
                at(),
                fields.number("capacity", getTranslation("places.capacity"), 1, VenueDraft.MOST_PEOPLE),
                stepFree(),
                wide(fields.several(
                        "several",
                        getTranslation("places.several"),
                        List.of(VenueValues.YES),
                        value -> getTranslation("places.several.yes"))),
                hours(),
                zone());
        var form = new ValuesForm(
                fields,
                place == null ? new Values(Map.of(), 0) : new Values(VenueValues.of(place.draft()), place.version()),
                VenueValues::problems,
                (typed, version) -> {
                    var kept = place == null
                            ? keeping.add(lab.id(), typed)
                            : keeping.revise(lab.id(), place.id(), typed, version);
                    close();
                    Notices.done(getTranslation("places.saved"));
                    saved.run();
                    return new Values(kept.values(), kept.version());
                },
                () -> "");
        form.add(parts);
        form.addFoot();
        add(form);
        getFooter().add(new Button(getTranslation("places.close"), click -> close()));
    }

    private Component texts() {
        var names = new Div();
        names.addClassNames("settings-fields", "wide");
        for (var language : Language.values()) {
            var name = fields.text(
                    "name." + language.tag(),
                    getTranslation("places.name") + " · " + language.ownName(),
                    VenueDraft.LONGEST_NAME);
            name.getElement().setAttribute("lang", language.tag());
            names.add(name);
        }
        return names;
    }

    private Component stepFree() {
        var field = fields.one(
                "stepFree",
                getTranslation("places.step-free"),
                List.of(VenueValues.YES, VenueValues.NO),
                value -> getTranslation("places.step-free." + value));
        field.setEmptySelectionCaption(getTranslation("places.step-free.unknown"));
        field.setEmptySelectionAllowed(true);
        return field;
    }

    /// Typed, or chosen on the map.
    private Component at() {
        var at = fields.text("at", getTranslation("places.at"), 60);
        at.setHelperText(getTranslation("places.at.help"));
        var map = new PlacesMap(getTranslation("places.map.pick"));
        map.addClassName("places-pick");
        map.setPick(true);
        at.addValueChangeListener(change -> pin(map, change.getValue()));
        map.addPickListener(
                picked -> at.setValue(String.format(Locale.ROOT, "%.6f, %.6f", picked.lat(), picked.lon())));
        var both = new Div(at, map);
        both.addClassNames("wide", "places-at");
        return both;
    }

    private void pin(PlacesMap map, String at) {
        map.setPlaces(VenueValues.point(Map.of("at", at)).stream()
                .map(point -> PlacesMap.Place.of("here", point[0], point[1], getTranslation("places.here")))
                .toList());
    }

    /// By whose clocks is said at the fields, as the place may be in another zone than the lab; and that it closes on
    /// the day after, as soon as one reads so.
    private Component hours() {
        var opens = fields.time("opens", getTranslation("places.opens"));
        var closes = fields.time("closes", getTranslation("places.closes"));
        opens.setHelperText(getTranslation("places.hours.help"));
        Runnable say = () -> closes.setHelperText(getTranslation(
                VenueValues.closesOnTheDayAfter(fields.values()) ? "places.hours.help-night" : "places.hours.help"));
        say.run();
        List.of(opens, closes).forEach(field -> field.addValueChangeListener(change -> say.run()));
        return wide(grid(opens, closes));
    }

    private Component zone() {
        var zone = fields.search("zone", getTranslation("settings.lab.zone"), LabSettingsView.zones());
        zone.setHelperText(getTranslation("places.zone.help"));
        zone.setClearButtonVisible(true);
        return wide(zone);
    }

    private static <C extends Component & com.vaadin.flow.component.HasStyle> C wide(C field) {
        field.addClassName("wide");
        return field;
    }

    private static Div grid(Component... all) {
        var grid = new Div(all);
        grid.addClassName("settings-fields");
        return grid;
    }
}
