package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.medellinlab.agenda.AgendaVersion;
import org.medellinlab.agenda.VersionKey;
import org.medellinlab.agenda.VersionKey.Kind;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.ui.StatusChip;
import org.medellinlab.shared.ui.StatusChip.Tone;

/// The versions one below the other, each with what can be done with it.
class VersionList extends Section {

    private final transient VersionNames names;
    private final transient LabHere lab;
    private final transient VersionActions actions;
    private final transient Consumer<VersionKey> compare;
    private final transient int latest;

    VersionList(
            List<AgendaVersion> versions,
            VersionNames names,
            LabHere lab,
            VersionActions actions,
            Consumer<VersionKey> compare) {
        this.names = names;
        this.lab = lab;
        this.actions = actions;
        this.compare = compare;
        latest = versions.stream()
                .mapToInt(version -> version.key().number())
                .max()
                .orElse(0);
        addClassNames("card", "version-list");
        part("release.releases", versions, List.of(Kind.SCHEDULED, Kind.RELEASE), "release.none");
        part("release.alternatives", versions, List.of(Kind.ALTERNATIVE), "release.no-alternatives");
    }

    private void part(String title, List<AgendaVersion> versions, List<Kind> kinds, String empty) {
        add(new H2(getTranslation(title)));
        var list = new UnorderedList();
        versions.stream()
                .filter(version -> kinds.contains(version.key().kind()))
                .forEach(version -> list.add(item(version)));
        if (list.getChildren().findAny().isEmpty()) {
            var words = new Paragraph(getTranslation(empty));
            words.addClassName("soft");
            add(words);
        } else {
            add(list);
        }
    }

    private ListItem item(AgendaVersion version) {
        var item = new ListItem(new H3(version.name()), chips(version), new Span(facts(version)), ways(version));
        item.addClassName("version");
        return item;
    }

    private Div chips(AgendaVersion version) {
        var chips = new Div();
        chips.addClassName("row");
        var number = version.key().number();
        switch (version.key().kind()) {
            case SCHEDULED -> chips.add(new StatusChip(Tone.WARN, getTranslation("release.waiting")));
            case RELEASE ->
                chips.add(
                        number == latest
                                ? new StatusChip(Tone.OK, getTranslation("release.public", number))
                                : new StatusChip(Tone.NEUTRAL, getTranslation("release.earlier", number)));
            default -> chips.add(new StatusChip(Tone.INFO, getTranslation("release.private")));
        }
        var notice = version.notice();
        if (notice != null) {
            chips.add(new StatusChip(Tone.INFO, getTranslation("release.told", notice.people())));
        }
        return chips;
    }

    private String facts(AgendaVersion version) {
        var facts = new ArrayList<String>();
        if (version.at() != null) {
            facts.add(names.moment(version.at()));
        }
        if (version.by() != null) {
            facts.add(version.by());
        }
        facts.add(getTranslation("release.items", version.items()));
        return String.join(" · ", facts);
    }

    private Div ways(AgendaVersion version) {
        var key = version.key();
        var ways = new ArrayList<Component>();
        ways.add(way("release.compare", version, () -> compare.accept(key)));
        switch (key.kind()) {
            case RELEASE -> {
                if (key.number() > 1) {
                    var notices = new Anchor(
                            lab.view("agenda/notices") + "?release=" + key.number(), getTranslation("release.notices"));
                    notices.setAriaLabel(getTranslation("release.notices") + ": " + version.name());
                    ways.add(notices);
                }
                ways.add(way("release.back", version, () -> actions.takeUp(version)));
            }
            case SCHEDULED -> ways.add(way("release.call-off", version, actions::callOff));
            default -> {
                ways.add(way("release.go-on", version, () -> actions.takeUp(version)));
                ways.add(way("release.rename", version, () -> actions.rename(version)));
                ways.add(way("release.give-up", version, () -> actions.giveUp(version)));
            }
        }
        var row = new Div(ways.toArray(Component[]::new));
        row.addClassName("row");
        return row;
    }

    private Button way(String key, AgendaVersion version, Runnable does) {
        var button = new Button(getTranslation(key), click -> does.run());
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(key) + ": " + version.name());
        return button;
    }
}
