package org.medellinlab.workinggroup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;

/// Something on the page has written to the group: the list of what goes out is out of date.
class MailWaits extends ComponentEvent<UI> {

    private MailWaits(UI source) {
        super(source, false);
    }

    static void tell(Component there) {
        there.getUI().ifPresent(ui -> ComponentUtil.fireEvent(ui, new MailWaits(ui)));
    }

    static Registration heard(UI ui, Runnable work) {
        return ComponentUtil.addListener(ui, MailWaits.class, event -> work.run());
    }
}
