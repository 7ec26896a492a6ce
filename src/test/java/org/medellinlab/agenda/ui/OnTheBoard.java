package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.button.Button;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.medellinlab.Screens;
import org.medellinlab.agenda.AgendaItemRow;
import org.medellinlab.agenda.AgendaPlanning;
import org.medellinlab.agenda.AgendaReading;
import org.medellinlab.agenda.DemoLab;
import org.medellinlab.labfile.LabFiles;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.springframework.beans.factory.annotation.Autowired;

/// The organisers' board of the invented lab, as an organiser opens it.
abstract class OnTheBoard extends Screens {

    @Autowired
    LabFiles files;

    @Autowired
    AgendaReading reading;

    @Autowired
    AgendaPlanning planning;

    @Override
    protected LabId lay() {
        return DemoLab.barriosVivos(files);
    }

    @BeforeEach
    void enter() {
        demo.signIn("demo-organiser");
        show();
    }

    /// The page, opened anew.
    void show() {
        navigate(AgendaView.class, Map.of("lab", "barrios-vivos"));
    }

    AgendaItemRow item(String key) {
        return CurrentActor.asSystem(() -> reading.draft(lab)).stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /// The last one that says so: a dialog is above the page it was opened from.
    Button button(String words) {
        return find(Button.class).all().reversed().stream()
                .filter(button -> words.equals(button.getText()))
                .findFirst()
                .orElseThrow();
    }
}
