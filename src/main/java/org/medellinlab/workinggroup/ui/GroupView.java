package org.medellinlab.workinggroup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.directory.Directory;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.ui.LabView;
import org.medellinlab.shared.ui.SheetSection;
import org.medellinlab.shared.ui.SheetSection.Place;
import org.medellinlab.shared.ui.SheetSection.Subject;
import org.medellinlab.workinggroup.GroupSheet;
import org.medellinlab.workinggroup.WorkingGroups;

/// One working group: what it is for, who is in it, what it promised, and how alive it is.
@Route("labs/:lab/groups/:group")
@PermitAll
class GroupView extends LabView {

    private final transient WorkingGroups groups;
    private final transient Directory directory;
    private final transient List<SheetSection> sections;
    private transient @Nullable GroupSheet group;

    GroupView(
            LabLocator labs,
            CurrentActor actors,
            WorkingGroups groups,
            Directory directory,
            List<SheetSection> sections) {
        super(labs, actors, "workinggroup.group.title");
        this.groups = groups;
        this.directory = directory;
        this.sections = sections;
        addClassName("group-view");
    }

    @Override
    protected boolean isFor(Actor actor, LabHere lab) {
        return GroupParts.isFor(actor, lab);
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        var all = groups.groups(lab().id());
        var key = event.getRouteParameters().get("group").orElse("");
        var sheet = all.stream().filter(g -> g.key().equals(key)).findFirst().orElseThrow(NotForYou::new);
        group = sheet;
        var parts = new GroupParts(this, directory, reader());
        var main = new Div(head(sheet, all, parts), facts(sheet, parts), membersAndSubthemes(sheet, parts));
        main.addClassName("group-main");
        main.add(added(Place.GROUP, sheet));
        add(main);
        var beside = added(Place.GROUP_SIDE, sheet);
        if (!beside.isEmpty()) {
            var side = new Aside();
            side.addClassName("group-side");
            side.add(beside);
            add(side);
        }
    }

    private List<Component> added(Place place, GroupSheet sheet) {
        return SheetSection.all(sections, new Subject(place, sheet.id(), sheet.id()), actor(), lab(), reader());
    }

    private Component head(GroupSheet sheet, List<GroupSheet> all, GroupParts parts) {
        var kind = new Anchor(lab().view("groups"), getTranslation("workinggroup.number", sheet.number()));
        kind.addClassName("soft");
        var title = new Div(new H1(sheet.name().in(reader())), parts.state(sheet));
        title.addClassNames("row");
        var ties = new Div();
        ties.addClassName("row");
        sheet.links()
                .forEach(link -> all.stream()
                        .filter(other -> other.id().equals(link.group()))
                        .map(other -> tie("workinggroup.link." + link.kind(), other))
                        .forEach(ties::add));
        all.stream()
                .flatMap(other -> other.links().stream()
                        .filter(link -> link.group().equals(sheet.id()))
                        .map(link -> tie("workinggroup.linked." + link.kind(), other)))
                .forEach(ties::add);
        var objective = new Paragraph(sheet.objective().in(reader()));
        objective.addClassName("group-objective");
        var head = new Div(kind, title, objective, ties);
        parts.life(sheet).ifPresent(head::add);
        if (actor().isFor(Role.SUBTHEME_LEAD, sheet.id())) {
            parts.mySubthemes(sheet, directory.seatsHeldBy(actor().person())).ifPresent(head::add);
        }
        head.addClassName("group-head");
        return head;
    }

    private Component tie(String key, GroupSheet other) {
        var link = new Anchor(
                lab().view("groups/" + other.key()),
                getTranslation(key, other.name().in(reader())));
        link.addClassNames("chip", "info");
        return link;
    }

    private Component facts(GroupSheet sheet, GroupParts parts) {
        var languages = sheet.languages().stream()
                .map(language -> language.locale().getDisplayLanguage(reader().locale()))
                .collect(Collectors.joining(", "));
        var facts = new Div(
                parts.whoIsIn(sheet),
                GroupParts.fact(getTranslation("workinggroup.leads"), parts.lead(sheet)),
                GroupParts.fact(getTranslation("workinggroup.languages"), languages));
        facts.addClassName("facts");
        facts.add(added(Place.GROUP_FACTS, sheet));
        return facts;
    }

    private Component membersAndSubthemes(GroupSheet sheet, GroupParts parts) {
        var list = new UnorderedList();
        sheet.members().forEach(member -> {
            var organisation = parts.organisation(member.organisation());
            var where = Stream.of(
                            organisation.city() == null
                                    ? null
                                    : organisation.city().in(reader()),
                            organisation.country() == null ? null : parts.country(organisation.country()),
                            member.namedAs() == null ? null : getTranslation("workinggroup.named-as", member.namedAs()))
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" · "));
            var more = new Span(where);
            more.addClassName("soft");
            var item = new ListItem(new Anchor(
                    DirectoryKind.ORGANISATION.sheet(organisation.key()),
                    organisation.name().in(reader())));
            parts.seatLink(member.seat(), false).ifPresent(item::add);
            item.add(more);
            list.add(item);
        });
        var box = new Div(new Details(
                getTranslation("workinggroup.who-is-in", sheet.members().size()), list));
        box.addClassName("group-members");
        if (!sheet.subthemes().isEmpty()) {
            var themes = new UnorderedList();
            sheet.subthemes().forEach(subtheme -> {
                var lead = parts.seatLink(subtheme.lead(), true)
                        .orElseGet(() -> new Span(getTranslation("workinggroup.no-lead")));
                lead.addClassName("soft");
                themes.add(new ListItem(new Span(subtheme.name().in(reader())), lead));
            });
            box.add(new Details(
                    getTranslation("workinggroup.subthemes", sheet.subthemes().size()), themes));
        }
        return box;
    }

    @Override
    public String getPageTitle() {
        return group == null
                ? super.getPageTitle()
                : group.name().in(reader()) + " · " + lab().name().in(reader());
    }
}
