package org.medellinlab.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/// A framed part of a screen with a heading of the second level.
public class Card extends Section {

    public Card(String title, Component... content) {
        addClassName("card");
        add(new H2(title));
        add(content);
    }
}
