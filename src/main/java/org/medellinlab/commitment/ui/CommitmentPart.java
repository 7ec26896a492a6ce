package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.medellinlab.commitment.CommitmentSheet;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.LabHere;

/// A card on the page of one commitment. Each is a bean.
interface CommitmentPart {

    /// What a card needs.
    ///
    /// @param afterwards shows the page anew
    record Page(CommitmentSheet commitment, LabHere lab, Words say, Actor actor, Runnable afterwards) {}

    /// The smaller, the higher.
    int order();

    /// Whether its card looks different with the news.
    default boolean showsNews(CommitmentSheet before, CommitmentSheet now) {
        return false;
    }

    /// The card, if there is something to say to this reader.
    Optional<Component> card(Page page);

    /// The card with the news: the same one, where it can go on with the page as it is now.
    default Optional<Component> goingOn(Component card, Page page) {
        return card(page);
    }
}
