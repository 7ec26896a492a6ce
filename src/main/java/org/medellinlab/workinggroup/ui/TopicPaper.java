package org.medellinlab.workinggroup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.stream.Stream;

/// The sheet on which a topic is written down with a pen.
final class TopicPaper {

    private TopicPaper() {}

    /// Empty lines for a pen, on paper only: the same parts in the same order as on the screen.
    static Component lines(Component there) {
        var paper = new Section();
        paper.addClassName("topic-paper");
        Stream.of(
                        "openspace.came",
                        "openspace.proceedings.discussion",
                        "openspace.proceedings.recommendations",
                        "openspace.proceedings.requests",
                        "openspace.steps")
                .forEach(key -> {
                    var lines = new Div();
                    lines.addClassName("topic-lines");
                    paper.add(new H2(there.getTranslation(key)), lines);
                });
        paper.getElement().setAttribute("aria-hidden", "true");
        return paper;
    }
}
