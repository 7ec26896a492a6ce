package org.medellinlab.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/// Fields beside each other, as many as there is room for.
public class FieldGrid extends Div {

    public FieldGrid(Component... fields) {
        super(fields);
        addClassName("settings-fields");
    }
}
