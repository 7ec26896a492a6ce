package org.medellinlab.workinggroup.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.ui.StatusChip;
import org.medellinlab.shared.ui.StatusChip.Tone;
import org.medellinlab.workinggroup.OpenSpaceBoard;
import org.medellinlab.workinggroup.TopicState;

/// A topic on the marketplace: who invites, who wants to come, what stands in its way.
class TopicCard extends Composite<Article> {

    /// What can be done with it.
    interface Doing {
        void wants(OpenSpaceBoard.Topic topic, boolean wants);

        void move(OpenSpaceBoard.Topic topic);

        void comeBack(OpenSpaceBoard.Topic topic);
    }

    private final transient OpenSpaceBoard board;
    private final transient OpenSpaceBoard.Topic topic;
    private final transient LabHere lab;
    private final Language reader;
    private final transient Doing doing;

    TopicCard(
            OpenSpaceBoard board,
            OpenSpaceBoard.Topic topic,
            LabHere lab,
            Language reader,
            boolean arranges,
            boolean own,
            Doing doing) {
        this.board = board;
        this.topic = topic;
        this.lab = lab;
        this.reader = reader;
        this.doing = doing;
        getContent().addClassNames("card", "topic-card");
        getContent().add(head(), convener());
        if (!topic.why().isEmpty()) {
            var why = new Paragraph(topic.why());
            why.addClassName("topic-why");
            why.getElement().setAttribute("lang", topic.language().tag());
            getContent().add(why);
        }
        chips();
        actions(arranges, own);
    }

    private H3 head() {
        var link = new Anchor(
                lab.view("open-space/" + topic.number()),
                getTranslation("openspace.numbered", topic.number(), topic.title()));
        link.getElement().setAttribute("lang", topic.language().tag());
        return new H3(link);
    }

    private Paragraph convener() {
        var language = topic.language().locale().getDisplayLanguage(reader.locale());
        var who = topic.convenerName() == null ? getTranslation("openspace.nobody") : topic.convenerName();
        var line = new Paragraph(getTranslation("openspace.convenes", who, language, topic.interested()));
        line.addClassName("soft");
        return line;
    }

    private void chips() {
        var chips = new Div();
        chips.addClassName("row");
        if (topic.state() == TopicState.BECAME_GROUP && topic.group() != null) {
            var link = new Anchor(lab.view("groups/" + topic.group()), getTranslation("openspace.is-group"));
            link.addClassNames("chip", "ok");
            chips.add(link);
        }
        if (topic.byHand()) {
            chips.add(new StatusChip(Tone.NEUTRAL, getTranslation("openspace.by-hand")));
        }
        board.clashes().stream().filter(clash -> clash.isOf(topic.id())).forEach(clash -> {
            var other = board.topics().stream()
                    .filter(one -> one.id().equals(clash.besides(topic.id())))
                    .findFirst()
                    .orElseThrow();
            chips.add(new StatusChip(
                    clash.convener() ? Tone.DUE : Tone.WARN,
                    getTranslation(
                            clash.convener() ? "openspace.clash-convener" : "openspace.clash",
                            clash.people(),
                            other.number())));
        });
        board.places().stream()
                .filter(place -> place.id().equals(topic.place()))
                .filter(place -> place.capacity() != null && place.capacity() < topic.interested())
                .forEach(place -> chips.add(new StatusChip(Tone.WARN, getTranslation("openspace.too-small"))));
        if (chips.getComponentCount() > 0) {
            getContent().add(chips);
        }
    }

    private void actions(boolean arranges, boolean own) {
        var row = new Div();
        row.addClassNames("row", "not-printed");
        if (topic.state() == TopicState.WITHDRAWN) {
            if (own) {
                row.add(new Button(getTranslation("openspace.come-back"), click -> doing.comeBack(topic)));
            }
        } else {
            row.add(wants());
            if (arranges) {
                var move = new Button(getTranslation("openspace.move"), click -> doing.move(topic));
                move.addThemeVariants(ButtonVariant.TERTIARY);
                move.setAriaLabel(getTranslation("openspace.move-one", topic.title()));
                row.add(move);
            }
        }
        if (row.getComponentCount() > 0) {
            getContent().add(row);
        }
    }

    private Button wants() {
        var button = new Button(
                getTranslation(topic.mine() ? "openspace.i-come" : "openspace.come"),
                click -> doing.wants(topic, !topic.mine()));
        button.getElement().setAttribute("aria-pressed", String.valueOf(topic.mine()));
        button.setAriaLabel(
                getTranslation(topic.mine() ? "openspace.i-come" : "openspace.come") + ": " + topic.title());
        button.setPrefixComponent(new Span(topic.mine() ? "✓" : "+"));
        return button;
    }

    /// "martes 3 de marzo, 10:00 – 10:45".
    static String when(OpenSpaceBoard.Slot slot, Language reader) {
        return SpokenDates.day(slot.day(), reader) + ", " + SpokenDates.times(slot.starts(), slot.ends());
    }
}
