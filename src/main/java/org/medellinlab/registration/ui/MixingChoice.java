package org.medellinlab.registration.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.registration.MixingPerson;
import org.medellinlab.registration.ParticipantKind;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;

/// Who is to be mixed, into how many groups, from which seed.
class MixingChoice extends Composite<Div> {

    private final transient List<MixingPerson> everybody;
    private final Language reader;
    private final CheckboxGroup<ParticipantKind> kinds = new CheckboxGroup<>();
    private final TextField filter = new TextField();
    private final IntegerField groups = new IntegerField();
    private final IntegerField size = new IntegerField();
    private final IntegerField seed = new IntegerField();
    private final Span number = new Span();

    MixingChoice(List<MixingPerson> everybody, Language reader) {
        this.everybody = everybody;
        this.reader = reader;
        kinds.setLabel(getTranslation("registration.mix.kinds"));
        kinds.setItems(
                everybody.stream().map(MixingPerson::kind).distinct().sorted().toList());
        kinds.setItemLabelGenerator(kind -> getTranslation("registration.mix.kind." + kind));
        kinds.select(everybody.stream().map(MixingPerson::kind).distinct().toList());
        kinds.addValueChangeListener(change -> count());
        filter.setLabel(getTranslation("registration.mix.filter"));
        filter.setHelperText(getTranslation("registration.mix.filter-help"));
        filter.setClearButtonVisible(true);
        filter.setMaxLength(200);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(change -> count());
        whole(groups, "registration.mix.groups", Math.clamp(everybody.size() / 6, 1, 50));
        whole(size, "registration.mix.size", 6);
        groups.addValueChangeListener(change -> count());
        size.addValueChangeListener(change -> {
            if (change.isFromClient() && !size.isInvalid() && !size.isEmpty()) {
                groups.setValue(Math.max(1, (people().size() + size.getValue() - 1) / size.getValue()));
            }
        });
        whole(seed, "registration.mix.seed", 1);
        seed.setMax(999_999);
        seed.setHelperText(getTranslation("registration.mix.seed-help"));
        number.addClassName("soft");
        number.getElement().setAttribute("role", "status");
        var how = new Div(groups, size, seed);
        how.addClassName("mixing-how");
        getContent().add(kinds, filter, how, number);
        getContent().addClassName("mixing-choice");
        count();
    }

    private void whole(IntegerField field, String key, int value) {
        field.setLabel(getTranslation(key));
        field.setMin(1);
        field.setMax(500);
        field.setStepButtonsVisible(true);
        field.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(getTranslation("registration.mix.whole"))
                .setMinErrorMessage(getTranslation("registration.mix.whole"))
                .setMaxErrorMessage(getTranslation("registration.mix.whole")));
        field.setValue(value);
    }

    private void count() {
        number.setText(getTranslation("registration.mix.chosen", people().size()));
        if (!groups.isEmpty() && !people().isEmpty()) {
            size.setValue(Math.max(1, (people().size() + groups.getValue() - 1) / groups.getValue()));
        }
    }

    List<MixingPerson> people() {
        var sought = plain(filter.getValue());
        return everybody.stream()
                .filter(person -> kinds.getValue().contains(person.kind()))
                .filter(person -> Stream.of(person.name(), in(person.city()), in(person.organisation()))
                        .anyMatch(words -> plain(words).contains(sought)))
                .toList();
    }

    private String in(@Nullable LocalizedText words) {
        return words == null ? "" : words.in(reader);
    }

    private static String plain(String words) {
        return Normalizer.normalize(words.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    /// Whether the numbers are such that one can mix; what is not is said at its field.
    boolean isValid() {
        return Stream.of(groups, seed).noneMatch(field -> field.isEmpty() || field.isInvalid());
    }

    int groups() {
        return groups.getValue();
    }

    long seed() {
        return seed.getValue();
    }

    void show(int groups, long seed) {
        this.groups.setValue(groups);
        this.seed.setValue((int) seed);
    }
}
