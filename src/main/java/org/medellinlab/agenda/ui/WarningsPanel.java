package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medellinlab.agenda.AgendaItemRow;
import org.medellinlab.agenda.Clash;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.SpokenDates;

/// What does not fit, day by day, each in words with a way out. Choosing a kind of warning leaves only the items it is
/// about in the timetable. A draft that was judged anew leaves the panel open and the kind chosen.
class WarningsPanel extends Details {

    private static final String ALL = "";
    private static final int AT_ONCE = 20;

    private final transient Language reader;
    private final transient Consumer<Shown> filter;
    private final transient Consumer<Clash> open;
    private final Select<String> which = new Select<>();
    private final UnorderedList list = new UnorderedList();
    private final Button more = new Button();
    private final Span none = new Span();
    private transient List<Clash> clashes = List.of();
    private boolean isShown;
    private transient List<Clash> chosen = List.of();

    /// What to leave in the timetable: the items that warnings are about, and whole days for those about a day.
    record Shown(boolean everything, Set<UUID> items, Set<LocalDate> days) {

        static final Shown EVERYTHING = new Shown(true, Set.of(), Set.of());

        boolean has(AgendaItemRow item) {
            return everything || items.contains(item.id()) || days.contains(item.day());
        }
    }

    /// @param filter gets what to leave in the timetable
    /// @param open shows what a warning is about
    WarningsPanel(Language reader, Consumer<Shown> filter, Consumer<Clash> open) {
        this.reader = reader;
        this.filter = filter;
        this.open = open;
        addClassName("warnings");
        list.addClassName("warnings-list");
        none.setText(getTranslation("clash.none"));
        none.addClassName("soft");
        which.setLabel(getTranslation("clash.filter"));
        which.setItemLabelGenerator(this::called);
        which.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose(change.getValue());
            }
        });
        more.addThemeVariants(ButtonVariant.TERTIARY);
        more.addClickListener(click -> addSome());
        add(none, new Div(which), list, more);
    }

    /// Shows what does not fit now. What has not changed stays as it is: somebody may be about to press it.
    void show(List<Clash> now) {
        if (isShown && clashes.equals(now)) {
            return;
        }
        isShown = true;
        clashes = List.copyOf(now);
        setSummaryText(getTranslation("clash.count", clashes.size()));
        var rules = new LinkedHashSet<String>();
        rules.add(ALL);
        clashes.forEach(clash -> rules.add(clash.rule()));
        var rule = which.getValue() != null && rules.contains(which.getValue()) ? which.getValue() : ALL;
        which.setItems(rules);
        which.setValue(rule);
        none.setVisible(clashes.isEmpty());
        which.setVisible(!clashes.isEmpty());
        choose(rule);
    }

    private String called(@Nullable String rule) {
        if (rule == null || rule.equals(ALL)) {
            return getTranslation("clash.all");
        }
        var many = clashes.stream().filter(clash -> clash.rule().equals(rule)).count();
        return getTranslation(Clash.nameKey(rule)) + " (" + many + ")";
    }

    private void choose(String rule) {
        chosen = clashes.stream()
                .filter(clash -> rule.equals(ALL) || clash.rule().equals(rule))
                .toList();
        list.removeAll();
        addSome();
        filter.accept(rule.equals(ALL) ? Shown.EVERYTHING : about(chosen));
    }

    private static Shown about(List<Clash> clashes) {
        var items = new HashSet<UUID>();
        var days = new HashSet<LocalDate>();
        for (var clash : clashes) {
            items.addAll(clash.items());
            if (clash.items().isEmpty()) {
                days.add(clash.day());
            }
        }
        return new Shown(false, items, days);
    }

    private void addSome() {
        var shown = list.getComponentCount();
        var until = Math.min(shown + AT_ONCE, chosen.size());
        chosen.subList(shown, until).forEach(clash -> list.add(line(clash)));
        more.setVisible(until < chosen.size());
        more.setText(getTranslation("clash.more", chosen.size() - until));
    }

    private ListItem line(Clash clash) {
        var day = new Span(SpokenDates.shortDay(clash.day(), reader));
        day.addClassName("warnings-day");
        var show = new Button(getTranslation("clash.show"), click -> open.accept(clash));
        show.setAriaLabel(getTranslation("clash.show-one", getTranslation(clash.key(), clash.arguments(reader))));
        var line = new ListItem(day, new WarningWords(clash, reader), show);
        line.addClassName("warning");
        return line;
    }
}
