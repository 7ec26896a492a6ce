package org.medellinlab.workinggroup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
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
    private int number;

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
        addClassNames("open-space", "topic-view");
    }

    @Override
    protected boolean isFor(Actor actor, LabHere lab) {
        return GroupParts.isFor(actor, lab);
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        var typed = event.getRouteParameters().get("topic").orElse("");
        number = typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
        refresh();
    }

    private void refresh() {
        var here = reading.proceedings(lab().id(), number).orElseThrow(NotForYou::new);
        sheet = here;
        removeAll();
        add(head(here), actions(here), why(here));
        var parts = new ProceedingsParts(here, lab(), topics, clock, this::refresh);
        add(
                parts.whoCame(() -> reading.people(lab().id())),
                parts.words(),
                new StepsPart(here, lab(), reader(), topics, this::refresh).steps(() -> reading.people(lab().id())));
        add(new PhotosPart(lab().id(), here.topic().id(), photos, here.mayWrite()), TopicPaper.lines(this));
    }

    private Component head(ProceedingsSheet here) {
        var back = new Anchor(lab().view("open-space"), getTranslation("openspace.title"));
        back.addClassName("soft");
        var topic = here.topic();
        var title = new H1(getTranslation("openspace.numbered", topic.number(), topic.title()));
        title.getElement().setAttribute("lang", topic.language().tag());
        var board = reading.board(lab().id());
        var where = new Paragraph(place(board, topic));
        where.addClassName("soft");
        var head = new Div(back, title, where);
        head.addClassName("group-head");
        if (topic.group() != null) {
            var link = new Anchor(lab().view("groups/" + topic.group()), getTranslation("openspace.is-group"));
            link.addClassNames("chip", "ok");
            head.add(link);
        }
        return head;
    }

    private String place(OpenSpaceBoard board, OpenSpaceBoard.Topic topic) {
        var slot = board.slots().stream()
                .filter(one -> one.id().equals(topic.slot()))
                .findFirst();
        var place = board.places().stream()
                .filter(one -> one.id().equals(topic.place()))
                .findFirst();
        var who = topic.convenerName() == null ? getTranslation("openspace.nobody") : topic.convenerName();
        return slot.isEmpty() || place.isEmpty()
                ? getTranslation("openspace.convened", who)
                : getTranslation(
                        "openspace.convened-at",
                        who,
                        TopicCard.when(slot.get(), reader()),
                        place.get().name());
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
                        draft -> forming.form(lab().id(), topic.id(), draft),
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
