package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.medellinlab.agenda.Clash;
import org.medellinlab.shared.Language;

/// What does not fit about one item, in its editor. It stands in nobody's way: the item can be saved as it is.
class ItemWarnings extends Div {

    private final transient Language reader;

    ItemWarnings(Language reader) {
        this.reader = reader;
        addClassName("item-warnings");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    /// @param asked whether to say, too, that all is well
    void show(List<Clash> clashes, boolean asked) {
        removeAll();
        setVisible(asked || !clashes.isEmpty());
        if (clashes.isEmpty()) {
            add(new Span(getTranslation("clash.fits")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("warnings-list");
        clashes.forEach(clash -> list.add(new ListItem(new WarningWords(clash, reader))));
        add(list);
    }
}
