package org.medellinlab.shared.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.KeptWords;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.StaleValues;

/// Keeps what is typed into a form a moment after, and offers what was left half written when the form is opened again;
/// itself it is the offer, and stands above the fields. First the fields are bound, then filled with what they begin
/// with, then [#begin()] is called; [#over()] when the form was sent or given up.
public class KeptForm extends Div {

    private static final int AFTER_MILLIS = 1000;

    private record Bound(Supplier<String> value, Consumer<String> fill) {}

    private final transient KeptWords words;
    private final transient LabHere lab;
    private final String about;
    private final transient Clock clock;
    private final transient Map<String, Bound> fields = new LinkedHashMap<>();
    private final transient Map<String, Bound> carried = new LinkedHashMap<>();
    private final transient List<HasValue<?, ?>> watched = new ArrayList<>();
    private final Span when = new Span();
    private transient Consumer<Set<String>> othersWrote = names -> {};
    private transient @Nullable FormFields form;
    private transient Map<String, String> before = Map.of();
    private boolean keeping;

    KeptForm(KeptWords words, LabHere lab, String about, Clock clock) {
        this.words = words;
        this.lab = lab;
        this.about = about;
        this.clock = clock;
        addClassName("kept-offer");
        getElement().setAttribute("role", "status");
        setVisible(false);
        when.addClassNames("soft", "kept-when");
        when.getElement().setAttribute("aria-live", "polite");
    }

    /// Says when the words were kept; beside the button that sends them.
    public Span when() {
        return when;
    }

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

    /// Where no [FormFields] are bound that could be laid side by side: told the names of those of the fields taken up
    /// into which somebody else wrote meanwhile.
    public void whenOthersWrote(Consumer<Set<String>> tell) {
        othersWrote = tell;
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
            var names = Set.of(text.split(","));
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

    /// From here on what is typed is kept; what was left before is offered.
    public void begin() {
        before = values();
        keeping = true;
        watched.forEach(field -> field.addValueChangeListener(change -> keep()));
        words.mine(lab.id(), about).ifPresent(this::offer);
    }

    /// Sent, or given up: nothing is half written any more, and what stands in the fields now is the new beginning.
    public void over() {
        words.forget(lab.id(), about);
        before = values();
        when.setText("");
        setVisible(false);
    }

    private void keep() {
        if (!keeping) {
            return;
        }
        var values = values();
        values.entrySet().removeIf(value -> value.getValue().equals(before.get(value.getKey())));
        if (values.isEmpty()) {
            if (!isVisible()) {
                words.forget(lab.id(), about);
            }
            when.setText("");
            return;
        }
        var stood = new HashMap<>(before);
        stood.keySet().retainAll(values.keySet());
        carried.forEach((name, value) -> values.put(name, value.value().get()));
        words.keep(lab.id(), about, new KeptWords.Words(values, stood));
        var now = lab.now(clock);
        when.setText(getTranslation("shared.kept.when", SpokenDates.time(now.toLocalTime())));
    }

    private Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        fields.forEach((name, field) -> values.put(name, field.value().get()));
        return values;
    }

    private void offer(KeptWords.Kept kept) {
        var take = new Button(getTranslation("shared.kept.take"), click -> take(kept.words()));
        take.addClassName("kept-take");
        var leave = new Button(getTranslation("shared.kept.leave"), click -> {
            setVisible(false);
            words.forget(lab.id(), about);
            keep();
        });
        removeAll();
        add(new Span(getTranslation("shared.kept.offer", spoken(kept.at()))), take, leave);
        setVisible(true);
    }

    private String spoken(Instant at) {
        var here = at.atZone(lab.zone()).toLocalDateTime();
        var time = SpokenDates.time(here.toLocalTime());
        if (here.toLocalDate().equals(lab.today(clock))) {
            return getTranslation("shared.kept.today", time);
        }
        var reader = Language.of(getLocale());
        return getTranslation("shared.kept.day", SpokenDates.day(here.toLocalDate(), reader), time);
    }

    /// What somebody else wrote into the same fields in the meantime is not overwritten unseen.
    private void take(KeptWords.Words left) {
        setVisible(false);
        carried.forEach((name, value) -> {
            var kept = left.values().get(name);
            if (kept != null) {
                value.fill().accept(kept);
            }
        });
        var now = values();
        var changed = left.values().keySet().stream()
                .filter(fields::containsKey)
                .filter(name -> left.before().containsKey(name)
                        && !Objects.equals(left.before().get(name), before.get(name)))
                .collect(Collectors.toSet());
        if (form == null || changed.isEmpty()) {
            fill(left.values());
            if (!changed.isEmpty()) {
                othersWrote.accept(changed);
            }
            return;
        }
        var base = new LinkedHashMap<>(now);
        base.putAll(left.before());
        var mine = new LinkedHashMap<>(now);
        mine.putAll(left.values());
        VersionsDialog.takingUp(form, base, new StaleValues(now, 0), mine, this::fill)
                .open();
    }

    /// Kept once, when all are filled.
    private void fill(Map<String, String> values) {
        keeping = false;
        try {
            values.forEach((name, value) -> {
                var field = fields.get(name);
                if (field != null) {
                    field.fill().accept(value);
                }
            });
        } finally {
            keeping = true;
        }
        keep();
    }
}
