package org.medellinlab.shared.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The fields of a form whose words are kept, each by its name and as text.
abstract class KeptFields extends Div {

    private static final int AFTER_MILLIS = 1000;

    record Bound(Supplier<String> value, Consumer<String> fill) {}

    final transient Map<String, Bound> fields = new LinkedHashMap<>();
    final transient Map<String, Bound> carried = new LinkedHashMap<>();
    final transient List<HasValue<?, ?>> watched = new ArrayList<>();
    transient @Nullable FormFields form;

    /// Something was typed.
    abstract void keep();

    public void bind(FormFields all) {
        form = all;
        all.names()
                .forEach(name -> fields.put(
                        name, new Bound(() -> all.values().getOrDefault(name, ""), value -> all.fill(name, value))));
        all.components().forEach(this::watch);
    }

    public void bind(String name, HasValue<?, String> field) {
        bind(name, field, value -> value, value -> value);
    }

    /// @param read may find nothing any more: then the field stays as it is
    public <T> void bind(
            String name, HasValue<?, T> field, Function<T, String> said, Function<String, @Nullable T> read) {
        fields.put(name, new Bound(() -> field.isEmpty() ? "" : said.apply(field.getValue()), text -> {
            if (text.isEmpty()) {
                field.clear();
                return;
            }
            var found = read.apply(text);
            if (found != null) {
                field.setValue(found);
            }
        }));
        watch(field);
    }

    /// What is more than one field, or another one each time.
    ///
    /// @return to be run whenever something was typed in it
    public Runnable bind(String name, Supplier<String> value, Consumer<String> fill) {
        fields.put(name, new Bound(value, fill));
        return this::keep;
    }

    /// What is no field and is kept with them: the identifier of what is going to be made.
    public void carry(String name, Supplier<String> value, Consumer<String> fill) {
        carried.put(name, new Bound(value, fill));
    }

    /// One of several, kept by what names it.
    public <T> void one(String name, HasValue<?, T> field, Collection<T> choices, Function<T, String> named) {
        bind(
                name,
                field,
                named,
                text -> choices.stream()
                        .filter(choice -> named.apply(choice).equals(text))
                        .findFirst()
                        .orElse(null));
    }

    /// Some of several, kept by what names them.
    public <T> void some(String name, HasValue<?, Set<T>> field, Collection<T> choices, Function<T, String> named) {
        bind(name, field, chosen -> chosen.stream().map(named).collect(Collectors.joining(",")), text -> {
            var names = new HashSet<>(List.of(text.split(",")));
            return choices.stream()
                    .filter(choice -> names.contains(named.apply(choice)))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        });
    }

    private void watch(HasValue<?, ?> field) {
        if (field instanceof HasValueChangeMode typed && typed.getValueChangeMode() == ValueChangeMode.ON_CHANGE) {
            typed.setValueChangeMode(ValueChangeMode.LAZY);
            typed.setValueChangeTimeout(AFTER_MILLIS);
        }
        watched.add(field);
    }

    Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        fields.forEach((name, field) -> values.put(name, field.value().get()));
        return values;
    }

    static void refill(Map<String, Bound> bound, Map<String, String> values) {
        bound.forEach((name, one) -> {
            var value = values.get(name);
            if (value != null) {
                one.fill().accept(value);
            }
        });
    }
}
