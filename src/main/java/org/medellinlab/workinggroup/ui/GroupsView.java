package org.medellinlab.workinggroup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
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
import org.medellinlab.lab.LabReading;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.ui.EmptyState;
import org.medellinlab.shared.ui.LabView;
import org.medellinlab.shared.ui.SheetSection;
import org.medellinlab.shared.ui.TableLinks;
import org.medellinlab.workinggroup.FormingGroups;
import org.medellinlab.workinggroup.GroupSheet;
import org.medellinlab.workinggroup.GroupsExport;
import org.medellinlab.workinggroup.WorkingGroups;

/// All working groups of a lab, a card each.
@Route("labs/:lab/groups")
@PermitAll
class GroupsView extends LabView {

    private final transient WorkingGroups groups;
    private final transient GroupsExport export;
    private final transient FormingGroups forming;
    private final transient LabReading labs;
    private final transient Directory directory;
    private final transient List<SheetSection> sections;

    GroupsView(
            LabLocator locator,
            CurrentActor actors,
            WorkingGroups groups,
            GroupsExport export,
            FormingGroups forming,
            LabReading labs,
            Directory directory,
            List<SheetSection> sections) {
        super(locator, actors, "workinggroup.groups.title");
        this.groups = groups;
        this.export = export;
        this.forming = forming;
        this.labs = labs;
        this.directory = directory;
        this.sections = sections;
    }

    @Override
    protected boolean isFor(Actor actor, LabHere lab) {
        return GroupParts.isFor(actor, lab);
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        var head = new Div(new H1(getTranslation("workinggroup.groups.title")));
        head.addClassNames("row", "between");
        add(head);
        var mayForm = actor().is(Role.ORGANISER, lab().id());
        var all = groups.groups(lab().id());
        if (all.isEmpty()) {
            var words = getTranslation("workinggroup.groups.empty");
            add(mayForm ? new EmptyState(words, formOne()) : new EmptyState(words), files());
            return;
        }
        if (mayForm) {
            head.add(formOne());
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

    private Button formOne() {
        return new Button(getTranslation("workinggroup.new.button"), click -> {
            var seats = directory.seats().values().stream()
                    .sorted(Comparator.comparing(seat -> GroupKeepParts.label(seat, reader())))
                    .toList();
            new FormGroupDialog(
                            seats,
                            spoken(),
                            reader(),
                            (draft, languages) -> forming.formWithoutTopic(lab().id(), draft, languages),
                            key -> getUI().ifPresent(ui -> ui.navigate(lab().view("groups/" + key))))
                    .open();
        });
    }

    /// The lab's languages; its words are written in the reader's where that is one of them.
    private List<Language> spoken() {
        return labs.sheet(lab().id()).orElseThrow(NotForYou::new).draft().languages().stream()
                .sorted(Comparator.comparing(language -> language != reader()))
                .toList();
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
