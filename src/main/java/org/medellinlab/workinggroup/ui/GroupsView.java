package org.medellinlab.workinggroup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.medellinlab.directory.Directory;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.ui.EmptyState;
import org.medellinlab.shared.ui.LabView;
import org.medellinlab.shared.ui.SheetSection;
import org.medellinlab.shared.ui.TableLinks;
import org.medellinlab.workinggroup.GroupSheet;
import org.medellinlab.workinggroup.GroupsExport;
import org.medellinlab.workinggroup.WorkingGroups;

/// All working groups of a lab, a card each.
@Route("labs/:lab/groups")
@PermitAll
class GroupsView extends LabView {

    private final transient WorkingGroups groups;
    private final transient GroupsExport export;
    private final transient Directory directory;
    private final transient List<SheetSection> sections;

    GroupsView(
            LabLocator labs,
            CurrentActor actors,
            WorkingGroups groups,
            GroupsExport export,
            Directory directory,
            List<SheetSection> sections) {
        super(labs, actors, "workinggroup.groups.title");
        this.groups = groups;
        this.export = export;
        this.directory = directory;
        this.sections = sections;
    }

    @Override
    protected boolean isFor(Actor actor, LabHere lab) {
        return GroupParts.isFor(actor, lab);
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        add(new H1(getTranslation("workinggroup.groups.title")));
        var all = groups.groups(lab().id());
        if (all.isEmpty()) {
            add(new EmptyState(getTranslation("workinggroup.groups.empty")), files());
            return;
        }
        var parts = new GroupParts(this, directory, reader());
        var lines = sections.stream()
                .sorted(Comparator.comparingInt(SheetSection::order))
                .map(section -> section.onGroupCards(lab(), reader()))
                .toList();
        var cards = new Div(all.stream().map(group -> card(group, parts, lines)).toArray(Component[]::new));
        cards.addClassName("group-cards");
        add(cards, files());
    }

    private Component files() {
        var here = lab();
        var reader = reader();
        var files = new Div();
        for (var form : GroupsExport.Form.values()) {
            files.add(new TableLinks(here)
                    .under(getTranslation("workinggroup.take." + form))
                    .table(
                            "groups-" + form.name().toLowerCase(Locale.ROOT),
                            () -> export.csv(here.id(), form, reader),
                            () -> export.xlsx(here.id(), form, reader)));
        }
        return files;
    }

    private Component card(GroupSheet group, GroupParts parts, List<Map<UUID, Component>> lines) {
        var number = new Span(getTranslation("workinggroup.number", group.number()));
        number.addClassName("soft");
        var link = new Anchor(lab().view("groups/" + group.key()), group.name().in(reader()));
        var card = new Article(
                new Div(number, new H2(link)),
                parts.state(group),
                new Paragraph(group.objective().in(reader())),
                parts.whoIsIn(group));
        lines.stream()
                .map(line -> line.get(group.id()))
                .filter(Objects::nonNull)
                .forEach(card::add);
        card.addClassNames("card", "group-card");
        return card;
    }
}
