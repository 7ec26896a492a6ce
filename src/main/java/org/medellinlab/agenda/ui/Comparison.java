package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.List;
import java.util.Map;
import org.medellinlab.agenda.AgendaHistory;
import org.medellinlab.agenda.AgendaPeople;
import org.medellinlab.agenda.AgendaVersion;
import org.medellinlab.agenda.ChangeWords;
import org.medellinlab.agenda.VersionKey;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;

/// What is different between two versions, in words: as a whole, or person by person.
class Comparison extends Section {

    private static final int PEOPLE_AT_ONCE = 60;

    private final transient AgendaHistory history;
    private final transient ChangeWords words;
    private final transient LabHere lab;
    private final transient Language reader;
    private final transient List<AgendaVersion> versions;
    private final Select<AgendaVersion> from = new Select<>();
    private final Select<AgendaVersion> to = new Select<>();
    private final Tabs ways;
    private final Div said = new Div();

    Comparison(
            AgendaHistory history,
            ChangeWords words,
            LabHere lab,
            List<AgendaVersion> versions,
            VersionNames names,
            Language reader,
            VersionKey first,
            VersionKey second) {
        this.history = history;
        this.words = words;
        this.lab = lab;
        this.reader = reader;
        this.versions = versions;
        addClassNames("card", "comparison");
        for (var select : List.of(from, to)) {
            select.setItems(versions);
            select.setItemLabelGenerator(names::name);
        }
        from.setLabel(getTranslation("release.from"));
        to.setLabel(getTranslation("release.to"));
        choose(from, first);
        choose(to, second);
        from.addValueChangeListener(change -> showChanges());
        to.addValueChangeListener(change -> showChanges());
        ways = new Tabs(new Tab(getTranslation("release.whole")), new Tab(getTranslation("release.by-person")));
        ways.getElement().setAttribute("aria-label", getTranslation("release.how"));
        ways.addSelectedChangeListener(change -> showChanges());
        var both = new Div(from, to);
        both.addClassNames("row", "comparison-both");
        said.addClassName("comparison-said");
        said.getElement().setAttribute("aria-live", "polite");
        add(new H2(getTranslation("release.difference")), both, ways, said);
        showChanges();
    }

    private void choose(Select<AgendaVersion> select, VersionKey key) {
        versions.stream()
                .filter(version -> version.key().equals(key))
                .findFirst()
                .ifPresentOrElse(select::setValue, () -> select.setValue(versions.getFirst()));
    }

    /// Compares a version with the draft.
    void against(VersionKey key) {
        choose(to, VersionKey.DRAFT);
        choose(from, key);
        getElement().callJsFunction("scrollIntoView", true);
    }

    private void showChanges() {
        said.removeAll();
        if (from.getValue() == null || to.getValue() == null) {
            return;
        }
        var one = from.getValue().key();
        var other = to.getValue().key();
        if (ways.getSelectedIndex() == 0) {
            var changes = history.changes(lab.id(), one, other);
            said.add(new Paragraph(
                    changes.isEmpty()
                            ? getTranslation("release.same")
                            : getTranslation("release.changes", changes.size())));
            said.add(new ItemWords(this, reader, Map.of(), () -> new AgendaPeople.Names(Map.of(), Map.of()))
                    .changes(changes));
        } else {
            byPerson(one, other);
        }
    }

    private void byPerson(VersionKey one, VersionKey other) {
        var people = history.changesByPerson(lab.id(), one, other);
        said.add(new Paragraph(
                people.isEmpty() ? getTranslation("release.nobody") : getTranslation("release.people", people.size())));
        people.stream().limit(PEOPLE_AT_ONCE).forEach(person -> {
            var list = new UnorderedList();
            list.addClassName("agenda-changes");
            person.changes().forEach(change -> list.add(new ListItem(words.say(change, person.isOwn(change), reader))));
            said.add(new H3(person.name()), list);
        });
        if (people.size() > PEOPLE_AT_ONCE) {
            said.add(more(people.size() - PEOPLE_AT_ONCE));
        }
    }

    private Component more(int number) {
        return new Paragraph(getTranslation("release.more-people", number));
    }
}
