package org.medellinlab.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/// What a screen shows when there is nothing yet: why, and what to do next.
public class EmptyState extends Div {

    public EmptyState(String words, Component... ways) {
        addClassName("empty-state");
        add(new Paragraph(words));
        add(ways);
    }
}
