package org.medellinlab.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The fields of a form whose values are kept as text by name: dates as `2017-05-29`, numbers as digits, several as
/// `es,pt`; what is empty as "".
public final class FormFields {

    private final Map<String, Field<?, ?>> fields = new LinkedHashMap<>();

    private record Field<T, C extends Component & HasValue<?, T> & HasValidationProperties>(
            C component,
            String label,
            Function<T, String> said,
            Function<String, T> read,
            Function<String, String> words) {

        String value() {
            var value = component.getValue();
            return value == null ? "" : said.apply(value);
        }

        void fill(String text) {
            component.setValue(text.isEmpty() ? component.getEmptyValue() : read.apply(text));
        }

        void complain(@Nullable String words) {
            component.setInvalid(words != null);
            component.setErrorMessage(words == null ? "" : words);
        }
    }

    public TextField text(String name, String label, int longest) {
        var field = new TextField(label);
        field.setMaxLength(longest);
        return put(name, label, field, String::strip, text -> text);
    }

    public TextArea area(String name, String label, int longest, int rows) {
        var field = new TextArea(label);
        field.setMaxLength(longest);
        field.setMinRows(rows);
        field.setMaxRows(24);
        return put(name, label, field, String::strip, text -> text);
    }

    public IntegerField number(String name, String label, int least, int most) {
        var field = new IntegerField(label);
        field.setMin(least);
        field.setMax(most);
        field.setStepButtonsVisible(true);
        return put(name, label, field, String::valueOf, Integer::valueOf);
    }

    /// A number that may have a part behind the comma, said and typed as in that place.
    public BigDecimalField decimal(String name, String label, Locale locale) {
        var field = new BigDecimalField(label);
        field.setLocale(locale);
        var words = NumberFormat.getNumberInstance(locale);
        words.setMaximumFractionDigits(10);
        return put(name, label, field, FormFields::digits, BigDecimal::new, text -> words.format(new BigDecimal(text)));
    }

    /// As the form keeps a number.
    public static String digits(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }

    public DatePicker day(String name, String label) {
        return put(name, label, new DayField(label), LocalDate::toString, LocalDate::parse);
    }

    /// A time of the day, as `09:00`.
    public TimePicker time(String name, String label) {
        var field = new HourField(label);
        return put(name, label, field, LocalTime::toString, LocalTime::parse);
    }

    /// One of a few.
    public Select<String> one(String name, String label, List<String> choices, Function<String, String> words) {
        var field = new Select<String>();
        field.setLabel(label);
        field.setItems(choices);
        // where nothing may be chosen, too, the field asks for the words of nothing
        field.setItemLabelGenerator(value -> value == null ? "" : words.apply(value));
        return put(name, label, field, value -> value, value -> value, words);
    }

    /// One of many, found by typing.
    public ComboBox<String> search(String name, String label, List<String> choices) {
        var field = new ComboBox<String>(label, choices);
        return put(name, label, field, value -> value, value -> value);
    }

    /// Some of a few, kept in the order of the choices.
    public CheckboxGroup<String> several(
            String name, String label, List<String> choices, Function<String, String> words) {
        var field = new CheckboxGroup<String>(label, choices);
        field.setItemLabelGenerator(words::apply);
        return put(name, label, field, said(choices), read(choices), each(words));
    }

    /// Some of many, found by typing, kept in the order of the choices.
    public MultiSelectComboBox<String> many(
            String name, String label, List<String> choices, Function<String, String> words) {
        var field = new MultiSelectComboBox<String>(label);
        field.setItemLabelGenerator(words::apply);
        field.setItems(choices);
        return put(name, label, field, said(choices), read(choices), each(words));
    }

    /// A field of its own make, whose value is text already.
    ///
    /// @param words a value as a reader says it
    public <C extends Component & HasValue<?, String> & HasValidationProperties> C own(
            String name, String label, C field, Function<String, String> words) {
        return put(name, label, field, value -> value, text -> text, words);
    }

    private static Function<Set<String>, String> said(List<String> choices) {
        return chosen -> choices.stream().filter(chosen::contains).collect(Collectors.joining(","));
    }

    private static Function<String, Set<String>> read(List<String> choices) {
        return text -> Stream.of(text.split(","))
                .filter(choices::contains)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Function<String, String> each(Function<String, String> words) {
        return text ->
                text.isEmpty() ? "" : Stream.of(text.split(",")).map(words).collect(Collectors.joining(", "));
    }

    private <T, C extends Component & HasValue<?, T> & HasValidationProperties> C put(
            String name, String label, C component, Function<T, String> said, Function<String, T> read) {
        return put(name, label, component, said, read, value -> value);
    }

    private <T, C extends Component & HasValue<?, T> & HasValidationProperties> C put(
            String name,
            String label,
            C component,
            Function<T, String> said,
            Function<String, T> read,
            Function<String, String> words) {
        fields.put(name, new Field<>(component, label, said, read, words));
        return component;
    }

    public void fill(Map<String, String> values) {
        fields.forEach((name, field) -> field.fill(values.getOrDefault(name, "")));
    }

    /// Only this one.
    public void fill(String name, String value) {
        Objects.requireNonNull(fields.get(name)).fill(value);
    }

    /// The fields themselves, in their order.
    List<HasValue<?, ?>> components() {
        return fields.values().stream().<HasValue<?, ?>>map(Field::component).toList();
    }

    public Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        fields.forEach((name, field) -> values.put(name, field.value()));
        return values;
    }

    public String label(String name) {
        return Objects.requireNonNull(fields.get(name)).label();
    }

    /// A value of a field as a reader says it.
    public String words(String name, String value) {
        return value.isEmpty()
                ? ""
                : Objects.requireNonNull(fields.get(name)).words().apply(value);
    }

    public Set<String> names() {
        return fields.keySet();
    }

    /// Says at each field what is wrong with it, and goes to the first.
    ///
    /// @param problems words by name; empty when all is well
    /// @return whether all is well
    public boolean complain(Map<String, String> problems) {
        fields.forEach((name, field) -> field.complain(problems.get(name)));
        fields.entrySet().stream()
                .filter(entry -> problems.containsKey(entry.getKey()))
                .map(entry -> entry.getValue().component())
                .filter(Focusable.class::isInstance)
                .findFirst()
                .ifPresent(field -> ((Focusable<?>) field).focus());
        return problems.isEmpty();
    }
}
