package org.medellinlab.workinggroup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Map;
import java.util.stream.Stream;
import org.medellinlab.directory.Directory;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.FormFields;
import org.medellinlab.shared.ui.LabView;
import org.medellinlab.shared.ui.Notices;
import org.medellinlab.shared.ui.ValuesForm;
import org.medellinlab.workinggroup.ComposingGroups;
import org.medellinlab.workinggroup.GroupKeeping;
import org.medellinlab.workinggroup.GroupSheet;
import org.medellinlab.workinggroup.TyingGroups;
import org.medellinlab.workinggroup.WorkingGroups;

/// Where a lead or an organiser changes a group: its words, its people, its ties, where it stands in its life.
@Route("labs/:lab/groups/:group/keep")
@PermitAll
class GroupKeepView extends LabView {

    private final transient GroupKeeping keeping;
    private final transient ComposingGroups composing;
    private final transient TyingGroups tying;
    private final transient WorkingGroups groups;
    private final transient Directory directory;
    private final transient Clock clock;
    private final Div parts = new Div();
    private String key = "";

    GroupKeepView(
            LabLocator labs,
            CurrentActor actors,
            GroupKeeping keeping,
            ComposingGroups composing,
            TyingGroups tying,
            WorkingGroups groups,
            Directory directory,
            Clock clock) {
        super(labs, actors, "workinggroup.keep.title");
        this.keeping = keeping;
        this.composing = composing;
        this.tying = tying;
        this.groups = groups;
        this.directory = directory;
        this.clock = clock;
        addClassName("group-keep");
        parts.addClassName("group-keep-parts");
    }

    /// Which group it is decides, too: see [#show].
    @Override
    protected boolean isFor(Actor actor, LabHere lab) {
        return actor.is(Role.ORGANISER, lab.id()) || actor.is(Role.LEAD, lab.id());
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        key = event.getRouteParameters().get("group").orElse("");
        var group = group();
        if (!keeping.mayKeep(lab().id(), group.id())) {
            throw new NotForYou();
        }
        var back = new Anchor(lab().view("groups/" + group.key()), group.name().in(reader()));
        back.addClassName("soft");
        add(back, new H1(getTranslation("workinggroup.keep.title")), words(group), parts);
        refresh();
    }

    private GroupSheet group() {
        return groups.groups(lab().id()).stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(NotForYou::new);
    }

    private void refresh() {
        var group = group();
        var doing = new GroupKeepParts.Doing(lab(), reader(), keeping, composing, tying, this::work);
        parts.removeAll();
        parts.add(
                GroupKeepParts.people(this, group, directory, doing),
                GroupLeadParts.subthemes(this, group, directory, doing),
                GroupTieParts.ties(this, group, groups.groups(lab().id()), doing),
                GroupTieParts.life(this, group, doing, lab().today(clock)));
    }

    private Component words(GroupSheet group) {
        var fields = new FormFields();
        var names = Stream.of(Language.values())
                .map(language -> (Component) fields.text(
                        "name." + language.tag(), getTranslation("workinggroup.keep.name", language.ownName()), 300))
                .toArray(Component[]::new);
        var objectives = Stream.of(Language.values())
                .map(language -> (Component) fields.area(
                        "objective." + language.tag(),
                        getTranslation("workinggroup.keep.objective", language.ownName()),
                        2000,
                        3))
                .toArray(Component[]::new);
        var languages = fields.several(
                "languages",
                getTranslation("workinggroup.languages"),
                Stream.of(Language.values()).map(Language::tag).toList(),
                tag -> Language.ofTag(tag).orElseThrow().ownName());
        var read = keeping.words(lab().id(), group.id());
        var form = new ValuesForm(
                fields,
                new ValuesForm.Values(read.byName(), read.version()),
                typed -> Map.of(),
                (typed, version) -> {
                    var saved = keeping.revise(lab().id(), group.id(), typed, version);
                    return new ValuesForm.Values(saved.byName(), saved.version());
                },
                () -> SpokenDates.time(LocalTime.now(clock.withZone(lab().zone()))));
        form.add(names);
        form.add(objectives);
        form.add(languages);
        form.addFoot();
        return new Card(getTranslation("workinggroup.keep.words"), form);
    }

    private void work(Runnable work) {
        try {
            work.run();
            refresh();
        } catch (Refused refused) {
            Notices.refused(this, refused); // what was typed stays
        }
    }
}
