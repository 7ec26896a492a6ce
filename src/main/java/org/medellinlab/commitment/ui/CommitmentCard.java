package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.medellinlab.commitment.CommitmentSheet;
import org.medellinlab.shared.LabHere;

/// One commitment among others.
class CommitmentCard extends Article {

    CommitmentCard(CommitmentSheet commitment, LabHere lab, Words words, List<Component> actions) {
        addClassNames("card", "commitment-card");
        var link = new Anchor(
                lab.view("commitments/" + commitment.key()),
                commitment.statement().in(words.reader()));
        var owner = soft(words.owner(commitment));
        owner.addClassName("owner");
        add(
                new H3(link),
                Words.meter(commitment.completion()),
                words.chips(commitment),
                soft(words.when(commitment)),
                owner,
                soft(words.lastNews(commitment)));
        add(actions);
    }

    static Paragraph soft(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("soft");
        return paragraph;
    }
}
