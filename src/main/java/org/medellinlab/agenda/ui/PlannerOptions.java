package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.medellinlab.agenda.AgendaItemRow;
import org.medellinlab.agenda.PlannerWish;
import org.medellinlab.lab.VenueRow;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.SpokenDates;

/// What the planner may move, what stays, and which places are no longer there.
class PlannerOptions extends Section {

    private static final int USUAL_SECONDS = 10;
    private static final String TRAY = "tray";
    private static final String ALL = "all";

    private final transient Language reader;

    PlannerOptions(
            List<AgendaItemRow> items, Map<UUID, VenueRow> venues, Language reader, Consumer<PlannerWish> start) {
        this.reader = reader;
        addClassName("card");
        var waiting =
                items.stream().filter(item -> item.details().unscheduled()).count();
        var which = new RadioButtonGroup<String>();
        which.setLabel(getTranslation("planner.which"));
        which.setItems(TRAY, ALL);
        which.setItemLabelGenerator(choice -> choice.equals(TRAY)
                ? getTranslation("planner.which.tray", waiting)
                : getTranslation("planner.which.all"));
        which.setValue(waiting > 0 ? TRAY : ALL);
        var pinned = new MultiSelectComboBox<AgendaItemRow>(getTranslation("planner.pinned"));
        pinned.setItems(items.stream()
                .filter(item -> !item.details().unscheduled() && !item.isCancelled())
                .toList());
        pinned.setItemLabelGenerator(this::called);
        pinned.setHelperText(getTranslation("planner.pinned.help"));
        pinned.setEnabled(which.getValue().equals(ALL));
        which.addValueChangeListener(change -> pinned.setEnabled(ALL.equals(change.getValue())));
        var without = new MultiSelectComboBox<VenueRow>(getTranslation("planner.without"));
        without.setItems(venues.values());
        without.setItemLabelGenerator(venue -> venue.draft().name().in(reader));
        without.setHelperText(getTranslation("planner.without.help"));
        var seconds = new IntegerField(getTranslation("planner.seconds"));
        seconds.setValue(USUAL_SECONDS);
        seconds.setMin(PlannerWish.LEAST_SECONDS);
        seconds.setMax(PlannerWish.MOST_SECONDS);
        seconds.setStepButtonsVisible(true);
        var begin = new Button(
                getTranslation("planner.start"),
                click -> start.accept(new PlannerWish(
                        TRAY.equals(which.getValue()),
                        pinned.getValue().stream().map(AgendaItemRow::id).collect(Collectors.toSet()),
                        without.getValue().stream().map(VenueRow::id).collect(Collectors.toSet()),
                        seconds.getValue() == null ? USUAL_SECONDS : seconds.getValue())));
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        var fields = new Div(which, pinned, without, seconds);
        fields.addClassName("planner-fields");
        add(new H2(getTranslation("planner.options")), fields, begin);
    }

    private String called(AgendaItemRow item) {
        return SpokenDates.shortDay(item.day(), reader) + " " + SpokenDates.time(item.starts()) + " · "
                + item.title().in(reader);
    }
}
