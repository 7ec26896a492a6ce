package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.medellinlab.commitment.Evidence;

/// A page of the web.
class EvidencePage extends EvidenceLine {

    private final TextField link = new TextField();

    EvidencePage(Runnable typed) {
        link.setLabel(getTranslation("commitment.evidence.link"));
        link.setPlaceholder("https://");
        link.setMaxLength(2000);
        link.setValueChangeMode(ValueChangeMode.LAZY);
        link.addValueChangeListener(change -> typed.run());
        lay(link, typed);
    }

    @Override
    String where() {
        return link.getValue();
    }

    @Override
    void fillWhere(String said) {
        link.setValue(said);
    }

    Evidence entered() {
        return new Evidence(title.getValue().strip(), link.getValue().strip(), null, carries.getValue());
    }
}
