package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import org.medellinlab.commitment.BoardFilter;
import org.medellinlab.shared.LabHere;

/// The way to a board, narrowed down as its address says.
class BoardLink extends Anchor {

    BoardLink(LabHere lab, BoardFilter filter, String words) {
        super(address(lab, filter), words);
    }

    static String address(LabHere lab, BoardFilter filter) {
        return lab.view("commitments?" + QueryParameters.simple(filter.query()).getQueryString());
    }
}
