package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.Svg;
import org.medellinlab.commitment.NetworkDrawing;
import org.medellinlab.commitment.PromiseTies;
import org.medellinlab.shared.Language;

/// Cities where they lie, and an arc for what one promised another; the list beside it says the same in words.
class NetworkMap extends Svg {

    NetworkMap(PromiseTies ties, Language reader) {
        super(NetworkDrawing.svg(ties, reader));
        addClassName("network-map");
    }
}
