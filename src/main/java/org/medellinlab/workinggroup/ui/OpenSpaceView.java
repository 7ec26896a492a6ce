package org.medellinlab.workinggroup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.ui.EmptyState;
import org.medellinlab.shared.ui.LabView;
import org.medellinlab.shared.ui.Notices;
import org.medellinlab.shared.ui.TableLinks;
import org.medellinlab.workinggroup.OpenSpaceArranging;
import org.medellinlab.workinggroup.OpenSpaceBoard;
import org.medellinlab.workinggroup.OpenSpaceExport;
import org.medellinlab.workinggroup.OpenSpaceReading;
import org.medellinlab.workinggroup.OpenSpaceTopics;
import org.medellinlab.workinggroup.TopicState;

/// The marketplace of the Open Space: topics on their way to a time and a place.
@Route("labs/:lab/open-space")
@PermitAll
class OpenSpaceView extends LabView implements TopicCard.Doing {

    private final transient OpenSpaceReading reading;
    private final transient OpenSpaceTopics topics;
    private final transient OpenSpaceArranging arranging;
    private final transient OpenSpaceExport export;
    private final Div board = new Div();

    OpenSpaceView(
            LabLocator labs,
            CurrentActor actors,
            OpenSpaceReading reading,
            OpenSpaceTopics topics,
            OpenSpaceArranging arranging,
            OpenSpaceExport export) {
        super(labs, actors, "openspace.title");
        this.reading = reading;
        this.topics = topics;
        this.arranging = arranging;
        this.export = export;
        addClassNames("open-space", "on-paper");
        board.addClassName("open-space-board");
    }

    @Override
    protected boolean isFor(Actor actor, LabHere lab) {
        return GroupParts.isFor(actor, lab);
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        var propose = new Button(
                getTranslation("openspace.propose"),
                click -> TopicDialog.of(this, lab().id(), null, reading, topics, reader(), arranges(), this::refresh)
                        .open());
        propose.addThemeVariants(ButtonVariant.PRIMARY);
        var head = new Div(new H1(getTranslation("openspace.title")), propose);
        head.addClassNames("row", "between");
        var words = new Paragraph(getTranslation("openspace.words"));
        words.addClassName("soft");
        add(head, words);
        if (arranges()) {
            add(new MarketTools(arranging, lab(), reader(), this::refresh));
        }
        add(board, files());
        refresh();
    }

    private TableLinks files() {
        var here = lab();
        var reader = reader();
        return new TableLinks(here)
                .under(getTranslation("openspace.take"))
                .table("open-space", () -> export.csv(here.id(), reader), () -> export.xlsx(here.id(), reader));
    }

    private boolean arranges() {
        return actor().is(Role.FACILITATOR, lab().id()) || actor().is(Role.ORGANISER, lab().id());
    }

    private void refresh() {
        board.removeAll();
        var now = reading.board(lab().id());
        if (now.topics().isEmpty()) {
            board.add(new EmptyState(getTranslation("openspace.empty")));
        }
        waiting(now);
        now.slots().forEach(slot -> board.add(slot(now, slot)));
        var back = now.topics().stream()
                .filter(topic -> topic.state() == TopicState.WITHDRAWN)
                .filter(this::isOwn)
                .toList();
        if (!back.isEmpty()) {
            board.add(section(getTranslation("openspace.withdrawn"), cards(now, back)));
        }
    }

    private void waiting(OpenSpaceBoard now) {
        var waiting = now.topics().stream()
                .filter(topic -> !topic.isPlaced() && topic.state() != TopicState.WITHDRAWN)
                .toList();
        if (!waiting.isEmpty()) {
            board.add(section(getTranslation("openspace.waiting", waiting.size()), cards(now, waiting)));
        }
    }

    private Section slot(OpenSpaceBoard now, OpenSpaceBoard.Slot slot) {
        var cells = new Div();
        cells.addClassName("open-space-slot");
        now.places().forEach(place -> cells.add(cell(now, slot, place)));
        return section(TopicCard.when(slot, reader()), cells);
    }

    private Div cell(OpenSpaceBoard now, OpenSpaceBoard.Slot slot, OpenSpaceBoard.Place place) {
        var name = new Span(
                place.capacity() == null
                        ? place.name()
                        : getTranslation("openspace.place-for", place.name(), place.capacity()));
        name.addClassName("soft");
        var cell = new Div(name);
        cell.addClassName("open-space-cell");
        now.topics().stream()
                .filter(topic -> slot.id().equals(topic.slot()) && place.id().equals(topic.place()))
                .findFirst()
                .ifPresentOrElse(
                        topic -> cell.add(new TopicCard(now, topic, lab(), reader(), arranges(), isOwn(topic), this)),
                        () -> {
                            var free = new Span(getTranslation("openspace.free"));
                            free.addClassName("open-space-free");
                            cell.add(free);
                        });
        return cell;
    }

    private Div cards(OpenSpaceBoard now, List<OpenSpaceBoard.Topic> some) {
        var cards = new Div();
        cards.addClassName("open-space-cards");
        some.forEach(topic -> cards.add(new TopicCard(now, topic, lab(), reader(), arranges(), isOwn(topic), this)));
        return cards;
    }

    private static Section section(String title, Component content) {
        var section = new Section(new H2(title), content);
        section.addClassName("open-space-section");
        return section;
    }

    private boolean isOwn(OpenSpaceBoard.Topic topic) {
        return arranges() || actor().person().equals(topic.convener());
    }

    @Override
    public void wants(OpenSpaceBoard.Topic topic, boolean wants) {
        work(() -> topics.wantToCome(lab().id(), topic.id(), wants));
    }

    @Override
    public void move(OpenSpaceBoard.Topic topic) {
        new SpotDialog(reading.board(lab().id()), topic, reader(), spot -> work(() -> put(topic, spot))).open();
    }

    private void put(OpenSpaceBoard.Topic topic, SpotDialog.@Nullable Spot spot) {
        if (spot == null) {
            arranging.takeOff(lab().id(), topic.id(), topic.version());
        } else {
            arranging.put(lab().id(), topic.id(), spot.slot().id(), spot.place().id(), topic.version());
        }
    }

    @Override
    public void comeBack(OpenSpaceBoard.Topic topic) {
        work(() -> topics.comeBack(lab().id(), topic.id()));
    }

    private void work(Runnable work) {
        try {
            work.run();
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
        refresh();
    }
}
