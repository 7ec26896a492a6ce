package org.medellinlab.agenda;

import org.junit.jupiter.api.BeforeEach;
import org.medellinlab.ProductTest;
import org.medellinlab.labfile.LabFiles;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.springframework.beans.factory.annotation.Autowired;

/// The invented lab, whose draft is worked on.
@ProductTest
abstract class InTheDraft {

    @Autowired
    LabFiles files;

    @Autowired
    AgendaReading reading;

    @Autowired
    AgendaPlanning planning;

    LabId lab = LabId.next();

    @BeforeEach
    void bringTheLab() {
        lab = DemoLab.barriosVivos(files);
    }

    AgendaItemRow item(String key) {
        return CurrentActor.asSystem(() -> reading.draft(lab)).stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
