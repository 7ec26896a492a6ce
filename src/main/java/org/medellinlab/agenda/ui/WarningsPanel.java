package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medellinlab.agenda.Clash;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.SpokenDates;

/// What does not fit, day by day, each in words with a way out. Choosing a kind of warning leaves only the items it is
/// about in the timetable.
class WarningsPanel extends Details {

    private static final String ALL = "";

    private final transient List<Clash> clashes;
    private final transient Language reader;
    private final transient Consumer<Clash> open;
    private final UnorderedList list = new UnorderedList();

    /// @param filter gets the items to leave in the timetable; none means all
    /// @param open shows what a warning is about
    WarningsPanel(List<Clash> clashes, Language reader, Consumer<Set<UUID>> filter, Consumer<Clash> open) {
        this.clashes = clashes;
        this.reader = reader;
        this.open = open;
        addClassName("warnings");
        list.addClassName("warnings-list");
        setSummaryText(getTranslation("clash.count", clashes.size()));
        if (clashes.isEmpty()) {
            var none = new Span(getTranslation("clash.none"));
            none.addClassName("soft");
            add(none);
            return;
        }
        var rules = new LinkedHashSet<String>();
        rules.add(ALL);
        clashes.forEach(clash -> rules.add(clash.rule()));
        var which = new Select<String>();
        which.setLabel(getTranslation("clash.filter"));
        which.setItems(rules);
        which.setItemLabelGenerator(this::called);
        which.addValueChangeListener(change -> {
            show(change.getValue());
            filter.accept(items(change.getValue()));
        });
        which.setValue(ALL);
        add(new Div(which), list);
    }

    private String called(@Nullable String rule) {
        if (rule == null || rule.equals(ALL)) {
            return getTranslation("clash.all");
        }
        var many = clashes.stream().filter(clash -> clash.rule().equals(rule)).count();
        return getTranslation(Clash.nameKey(rule)) + " (" + many + ")";
    }

    private Set<UUID> items(String rule) {
        var items = new HashSet<UUID>();
        clashes.stream().filter(clash -> clash.rule().equals(rule)).forEach(clash -> items.addAll(clash.items()));
        return items;
    }

    private void show(String rule) {
        list.removeAll();
        clashes.stream()
                .filter(clash -> rule.equals(ALL) || clash.rule().equals(rule))
                .forEach(clash -> list.add(line(clash)));
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
