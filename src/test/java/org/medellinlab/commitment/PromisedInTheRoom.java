package org.medellinlab.commitment;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.medellinlab.ProductTest;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.workinggroup.WorkingGroups;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A promise of a delegate of the invented lab, and what is said of it at home.
@ProductTest
abstract class PromisedInTheRoom {

    /// The seat that promises.
    static final String OWNER = "montevideo-espacios-publicos";

    @Autowired
    DemoPromises demo;

    @Autowired
    CommitmentTracking tracking;

    @Autowired
    Ratifying ratifying;

    @Autowired
    NamingRatifiers naming;

    @Autowired
    RatificationReading answers;

    @Autowired
    CommitmentReading reading;

    @Autowired
    WorkingGroups groups;

    @Autowired
    PromiseMails mails;

    @Autowired
    JdbcClient jdbc;

    LabId lab = LabId.next();

    @BeforeEach
    void lay() {
        lab = demo.lay();
    }

    UUID promise() {
        return promise(List.of());
    }

    UUID promise(List<UUID> restsOn) {
        return demo.as("demo-delegate", () -> tracking.promise(lab, words(restsOn)));
    }

    Promise words(List<UUID> restsOn) {
        return new Promise(
                Ids.next(),
                groups.group(lab, "plazas-entre-vecinos").orElseThrow().id(),
                mails.seat(OWNER),
                LocalizedText.of(Language.ES, "Abrir dos plazas"),
                Horizon.SHORT,
                null,
                List.of(),
                LocalizedText.EMPTY,
                PromiseExtras.NOTHING,
                restsOn);
    }

    CommitmentSheet sheet(UUID id) {
        return reading.one(lab, id).orElseThrow();
    }
}
