package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import java.util.List;

/// Brings what a box holds up to date without touching what stays: a browser is told of the rest only, and whoever
/// reads or writes there is not disturbed.
final class Laid {

    private Laid() {}

    /// @param all what the box holds then, in this order; what stays stands in it already
    static <B extends Component & HasComponents> void in(B box, List<? extends Component> all) {
        box.getChildren().filter(old -> !all.contains(old)).toList().forEach(box::remove);
        for (var i = 0; i < all.size(); i++) {
            if (all.get(i).getParent().isEmpty()) {
                box.addComponentAtIndex(i, all.get(i));
            }
        }
    }
}
