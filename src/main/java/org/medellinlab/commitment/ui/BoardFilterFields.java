package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.medellinlab.commitment.BoardFilter;
import org.medellinlab.commitment.BoardFilter.Field;
import org.medellinlab.commitment.CommitmentState;
import org.medellinlab.commitment.Completion;
import org.medellinlab.commitment.Horizon;
import org.medellinlab.commitment.Ratification;

/// By what a board is narrowed down. Each choice is a name of an identifier or a word of a code.
class BoardFilterFields extends Div {

    private final transient Map<Field, HasValue<?, String>> fields = new EnumMap<>(Field.class);
    private final transient Consumer<BoardFilter> changed;
    private transient BoardFilter filled = BoardFilter.ALL;
    private boolean filling;

    /// @param groups names by identifier
    /// @param cities names by identifier
    /// @param periods names by key
    BoardFilterFields(
            Map<String, String> groups,
            Map<String, String> cities,
            Map<String, String> periods,
            Consumer<BoardFilter> changed) {
        this.changed = changed;
        addClassName("filters");
        var words = new TextField(getTranslation("commitment.filter.words"));
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setClearButtonVisible(true);
        put(Field.WORDS, words);
        select(Field.GROUP, "commitment.filter.group", groups);
        var city = new ComboBox<String>(getTranslation("commitment.filter.city"));
        city.setItems(List.copyOf(cities.keySet()));
        city.setItemLabelGenerator(id -> cities.getOrDefault(id, ""));
        city.setClearButtonVisible(true);
        put(Field.CITY, city);
        select(Field.HORIZON, "commitment.filter.horizon", words("commitment.horizon.", List.of(Horizon.values())));
        select(
                Field.COMPLETION,
                "commitment.filter.completion",
                words("commitment.completion.", List.of(Completion.values())));
        select(
                Field.RATIFICATION,
                "commitment.filter.ratification",
                words("commitment.ratification.", List.of(Ratification.values())));
        select(Field.STATE, "commitment.filter.state", words("commitment.state.", List.of(CommitmentState.values())));
        select(
                Field.LOOK,
                "commitment.filter.look",
                words(
                        "commitment.look.",
                        List.of(
                                "FOLLOWED",
                                "OVERDUE",
                                "DUE",
                                "SILENT",
                                "VACANT",
                                "UNOWNED",
                                "OUTLIVES",
                                BoardFilter.NETWORK)));
        if (!periods.isEmpty()) {
            select(Field.TOLD_IN, "commitment.filter.told-in", periods);
            select(Field.SILENT_IN, "commitment.filter.silent-in", periods);
            select(Field.DUE_IN, "commitment.filter.due-in", periods);
        }
    }

    private Map<String, String> words(String key, List<?> codes) {
        var words = new LinkedHashMap<String, String>();
        codes.stream().map(Object::toString).forEach(code -> words.put(code, getTranslation(key + code)));
        return words;
    }

    private void select(Field field, String label, Map<String, String> choices) {
        var select = new Select<String>();
        select.setLabel(getTranslation(label));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("commitment.filter.all"));
        select.setItemLabelGenerator(
                code -> code == null ? getTranslation("commitment.filter.all") : choices.getOrDefault(code, ""));
        select.setItems(List.copyOf(choices.keySet()));
        put(field, select);
    }

    private <C extends com.vaadin.flow.component.Component & HasValue<?, String>> void put(Field field, C component) {
        fields.put(field, component);
        component.addValueChangeListener(change -> {
            if (!filling) {
                changed.accept(entered());
            }
        });
        add(component);
    }

    /// Shows a filter without telling that it changed; what is no choice here is left out.
    void fill(BoardFilter filter) {
        filling = true;
        filled = filter;
        try {
            fields.forEach((field, component) -> {
                var value = filter.get(field);
                if (value == null) {
                    component.clear();
                } else {
                    component.setValue(value);
                }
            });
        } finally {
            filling = false;
        }
    }

    /// What has no field here (an organisation, from a link) stays.
    BoardFilter entered() {
        var values = new EnumMap<Field, String>(Field.class);
        filled.values().forEach((field, value) -> {
            if (!fields.containsKey(field)) {
                values.put(field, value);
            }
        });
        fields.forEach((field, component) -> {
            if (!component.isEmpty()) {
                values.put(field, component.getValue());
            }
        });
        return new BoardFilter(values);
    }
}
