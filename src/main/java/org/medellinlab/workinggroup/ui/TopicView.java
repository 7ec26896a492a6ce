package org.medellinlab.workinggroup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.ui.LabView;
import org.medellinlab.shared.ui.Notices;
import org.medellinlab.workinggroup.FormingGroups;
import org.medellinlab.workinggroup.OpenSpaceBoard;
import org.medellinlab.workinggroup.OpenSpaceReading;
import org.medellinlab.workinggroup.OpenSpaceTopics;
import org.medellinlab.workinggroup.ProceedingsSheet;
import org.medellinlab.workinggroup.TopicPhotos;
import org.medellinlab.workinggroup.TopicState;

/// One topic of the Open Space: who comes, what was said, who does what next. Its address ends with the number that
/// stands on its card, so that a phone finds it from the wall.
@Route("labs/:lab/open-space/:topic")
@PermitAll
class TopicView extends LabView {

    private final transient OpenSpaceReading reading;
    private final transient OpenSpaceTopics topics;
    private final transient FormingGroups forming;
    private final transient TopicPhotos photos;
    private final transient Clock clock;
    private transient @Nullable ProceedingsSheet sheet;
    private transient @Nullable Writing writing;
    private int number;

    /// What somebody may be writing in: it stays when the rest is shown anew.
    private record Writing(Component words, StepsPart steps) {}

    TopicView(
            LabLocator labs,
            CurrentActor actors,
            OpenSpaceReading reading,
            OpenSpaceTopics topics,
            FormingGroups forming,
            TopicPhotos photos,
            Clock clock) {
        super(labs, actors, "openspace.topic");
        this.reading = reading;
        this.topics = topics;
        this.forming = forming;
        this.photos = photos;
        this.clock = clock;
        addClassNames("open-space", "topic-view", "on-paper");
    }

    @Override
    protected boolean isFor(Actor actor, LabHere lab) {
        return GroupParts.isFor(actor, lab);
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        var typed = event.getRouteParameters().get("topic").orElse("");
        number = typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
        writing = null;
        refresh();
    }

    private void refresh() {
        var here = reading.proceedings(lab().id(), number).orElseThrow(NotForYou::new);
        var before = sheet;
        sheet = here;
        var parts = new ProceedingsParts(here, lab(), topics, clock, this::refresh);
        var kept = writing != null && before != null && before.mayWrite() && here.mayWrite()
                ? writing
                : new Writing(parts.words(), new StepsPart(lab(), reader(), topics, this::refresh));
        writing = kept;
        kept.steps().show(here, () -> reading.people(lab().id()));
        var photo = new PhotosPart(lab().id(), here.topic().id(), photos, here.mayWrite());
        // what is being written in is not taken away, not even for a moment
        getChildren()
                .filter(old -> old != kept.words() && old != kept.steps())
                .toList()
                .forEach(this::remove);
        addComponentAsFirst(parts.whoCame(() -> reading.people(lab().id())));
        addComponentAsFirst(why(here));
        addComponentAsFirst(actions(here));
        addComponentAsFirst(new TopicHead(here, reading.board(lab().id()), lab(), reader()));
        if (kept.words().getParent().isEmpty()) {
            add(kept.words(), kept.steps());
        }
        add(photo, TopicPaper.lines(this));
    }

    private Component actions(ProceedingsSheet here) {
        var row = new Div();
        row.addClassNames("row", "not-printed");
        var topic = here.topic();
        if (topic.state() != TopicState.WITHDRAWN) {
            row.add(new Button(
                    getTranslation(topic.mine() ? "openspace.i-come" : "openspace.come"),
                    click -> work(() -> topics.wantToCome(lab().id(), topic.id(), !topic.mine()))));
        }
        if (here.mayForm()) {
            var form = new Button(getTranslation("openspace.form"), click -> form(topic));
            form.addThemeVariants(ButtonVariant.PRIMARY);
            row.add(form);
        }
        if (isOwn(topic)) {
            own(row, topic);
        }
        row.add(new Button(
                getTranslation("openspace.print"),
                click -> UI.getCurrent().getPage().executeJs("window.print()")));
        return row;
    }

    private void own(Div row, OpenSpaceBoard.Topic topic) {
        switch (topic.state()) {
            case PROPOSED -> {
                row.add(new Button(
                        getTranslation("openspace.edit"),
                        click -> TopicDialog.of(
                                        this, lab().id(), topic, reading, topics, reader(), arranges(), this::refresh)
                                .open()));
                row.add(new Button(
                        getTranslation("openspace.withdraw"),
                        click -> work(() -> topics.withdraw(lab().id(), topic.id()))));
            }
            case WITHDRAWN ->
                row.add(new Button(
                        getTranslation("openspace.come-back"),
                        click -> work(() -> topics.comeBack(lab().id(), topic.id()))));
            case BECAME_GROUP -> {
                // goes on where the group is
            }
        }
    }

    private void form(OpenSpaceBoard.Topic topic) {
        new FormGroupDialog(
                        forming.proposal(lab().id(), topic.id()),
                        reader(),
                        (draft, languages) -> forming.form(lab().id(), topic.id(), draft),
                        key -> getUI().ifPresent(ui -> ui.navigate(lab().view("groups/" + key))))
                .open();
    }

    private Component why(ProceedingsSheet here) {
        var why = new Paragraph(here.topic().why());
        why.addClassName("group-objective");
        why.getElement().setAttribute("lang", here.topic().language().tag());
        why.setVisible(!here.topic().why().isEmpty());
        return why;
    }

    private boolean arranges() {
        return actor().is(Role.FACILITATOR, lab().id()) || actor().is(Role.ORGANISER, lab().id());
    }

    private boolean isOwn(OpenSpaceBoard.Topic topic) {
        return arranges() || actor().person().equals(topic.convener());
    }

    private void work(Runnable work) {
        try {
            work.run();
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
        refresh();
    }

    @Override
    public String getPageTitle() {
        return sheet == null
                ? super.getPageTitle()
                : Objects.requireNonNull(sheet).topic().title() + " · "
                        + lab().name().in(reader());
    }
}
