package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.medellinlab.commitment.SimilarPromises.Similar;
import org.medellinlab.shared.Language;

/// Promises that say something alike; opened beside, so that nothing typed is lost.
class SimilarList extends Div {

    SimilarList() {
        addClassName("similar-promises");
        setVisible(false);
        getElement().setAttribute("aria-live", "polite");
    }

    void show(List<Similar> similar, Language reader) {
        removeAll();
        setVisible(!similar.isEmpty());
        var title = new Span(getTranslation("commitment.similar"));
        title.addClassName("soft");
        var list = new UnorderedList();
        similar.forEach(one -> list.add(new ListItem(new Anchor(
                "labs/" + one.slug() + "/commitments/" + one.key(),
                one.statement().in(reader),
                AnchorTarget.BLANK))));
        add(title, list);
    }
}
