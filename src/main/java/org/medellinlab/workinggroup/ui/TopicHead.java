package org.medellinlab.workinggroup.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.workinggroup.OpenSpaceBoard;
import org.medellinlab.workinggroup.ProceedingsSheet;

/// What a topic is called, who invites to it, and when and where.
class TopicHead extends Div {

    TopicHead(ProceedingsSheet sheet, OpenSpaceBoard board, LabHere lab, Language reader) {
        var back = new Anchor(lab.view("open-space"), getTranslation("openspace.title"));
        back.addClassName("soft");
        var topic = sheet.topic();
        var title = new H1(getTranslation("openspace.numbered", topic.number(), topic.title()));
        title.getElement().setAttribute("lang", topic.language().tag());
        var where = new Paragraph(place(board, topic, reader));
        where.addClassName("soft");
        add(back, title, where);
        addClassName("group-head");
        if (topic.group() != null) {
            var link = new Anchor(lab.view("groups/" + topic.group()), getTranslation("openspace.is-group"));
            link.addClassNames("chip", "ok");
            add(link);
        }
    }

    private String place(OpenSpaceBoard board, OpenSpaceBoard.Topic topic, Language reader) {
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
                        TopicCard.when(slot.get(), reader),
                        place.get().name());
    }
}
