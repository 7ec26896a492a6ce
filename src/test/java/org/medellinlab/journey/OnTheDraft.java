package org.medellinlab.journey;

import java.util.function.UnaryOperator;
import org.medellinlab.agenda.AgendaItemForm;
import org.medellinlab.agenda.AgendaItemRow;
import org.medellinlab.agenda.AgendaPlanning;
import org.medellinlab.agenda.AgendaReading;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.shared.LabId;
import org.springframework.beans.factory.annotation.Autowired;

/// Journeys on the agenda of the invented lab, whose draft others change meanwhile.
abstract class OnTheDraft extends Journey {

    @Autowired
    DemoPromises demo;

    @Autowired
    AgendaReading reading;

    @Autowired
    AgendaPlanning planning;

    LabId lab = LabId.next();

    @Override
    void lay() {
        super.lay();
        lab = demo.lab();
    }

    /// As an organiser reads it now.
    AgendaItemRow item(String key) {
        return demo.as("demo-organiser", () -> reading.draft(lab)).stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    void arrange(String key, UnaryOperator<AgendaItemForm> change) {
        demo.as("demo-organiser", () -> {
            var item = item(key);
            planning.edit(lab, item.id(), item.version(), change.apply(AgendaItemForm.of(item)));
        });
    }

    void withdraw(String key) {
        demo.as("demo-organiser", () -> planning.withdraw(lab, item(key).id()));
    }

    void release(String name) {
        demo.as("demo-organiser", () -> {
            planning.release(lab, name);
        });
    }
}
