package org.medellinlab.registration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.medellinlab.registration.MixingPerson;
import org.medellinlab.registration.MixingPins;

/// What is to stay as it is of one person: the group, who is with them, who is not.
class MixingPinDialog extends Dialog {

    private final transient MixingPerson person;
    private final Select<Integer> group = new Select<>();
    private final MultiSelectComboBox<MixingPerson> together = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<MixingPerson> apart = new MultiSelectComboBox<>();

    MixingPinDialog(
            MixingPerson person, int groups, List<MixingPerson> everybody, MixingPins pins, Consumer<MixingPins> then) {
        this.person = person;
        setHeaderTitle(getTranslation("registration.mix.pin.title", person.name()));
        group.setLabel(getTranslation("registration.mix.pin.group"));
        group.setEmptySelectionAllowed(true);
        group.setEmptySelectionCaption(getTranslation("registration.mix.pin.any"));
        group.setItems(IntStream.range(0, groups).boxed().toList());
        group.setItemLabelGenerator(number -> number == null
                ? getTranslation("registration.mix.pin.any")
                : getTranslation("registration.mix.group", number + 1));
        var fixed = pins.fixed().get(person.id());
        if (fixed != null && fixed < groups) {
            group.setValue(fixed);
        }
        var others = everybody.stream().filter(other -> !other.equals(person)).toList();
        people(together, "registration.mix.pin.together", others, pins, true);
        people(apart, "registration.mix.pin.apart", others, pins, false);
        var fields = new Div(new Paragraph(getTranslation("registration.mix.pin.words")), group, together, apart);
        fields.addClassName("mixing-pins");
        add(fields);
        var pin = new Button(getTranslation("registration.mix.pin.mix"), click -> {
            close();
            then.accept(pinned(pins));
        });
        pin.addThemeVariants(ButtonVariant.PRIMARY);
        var release = new Button(getTranslation("registration.mix.pin.release"), click -> {
            close();
            then.accept(pins.release(person.id()));
        });
        release.setEnabled(pins.name(person.id()));
        getFooter().add(new Button(getTranslation("registration.mix.pin.cancel"), click -> close()), release, pin);
    }

    private void people(
            MultiSelectComboBox<MixingPerson> box,
            String key,
            List<MixingPerson> others,
            MixingPins pins,
            boolean isTogether) {
        box.setLabel(getTranslation(key));
        box.setItems(others);
        box.setItemLabelGenerator(MixingPerson::name);
        var named = pins.pairs().stream()
                .filter(pair -> pair.together() == isTogether && pair.names(person.id()))
                .map(pair -> pair.one().equals(person.id()) ? pair.other() : pair.one())
                .collect(Collectors.toSet());
        box.setValue(others.stream().filter(other -> named.contains(other.id())).collect(Collectors.toSet()));
    }

    private MixingPins pinned(MixingPins before) {
        var pins = before.release(person.id());
        if (group.getValue() != null) {
            pins = pins.fix(person.id(), group.getValue());
        }
        for (var other : together.getValue()) {
            pins = pins.pair(person.id(), other.id(), true);
        }
        for (var other : apart.getValue()) {
            pins = pins.pair(person.id(), other.id(), false);
        }
        return pins;
    }
}
