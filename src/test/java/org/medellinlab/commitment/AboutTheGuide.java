package org.medellinlab.commitment;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.medellinlab.ProductTest;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A promise of the invented lab, the guide that Montevideo promised Cali and Quito: what its owner tells of it, and
/// what others say.
@ProductTest
abstract class AboutTheGuide {

    static final String GUIDE = "b1-guia-comites";
    static final String RECEIPT = "commitment.receipt";

    /// Holds the seat that owns it.
    static final String OWNER = "demo-delegate";

    /// Holds a seat of Quito's organisation, which the promise names, and leads nothing.
    static final String PARTNER = "mateo-guaman";

    @Autowired
    DemoPromises demo;

    @Autowired
    CommitmentTracking tracking;

    @Autowired
    ReceiptReading receipts;

    @Autowired
    ReceiptByLink receiptByLink;

    @Autowired
    MandateAsking reviews;

    @Autowired
    PromiseMails mails;

    @Autowired
    JdbcClient jdbc;

    LabId lab = LabId.next();
    UUID guide = new UUID(0, 0);

    @BeforeEach
    void lay() {
        lab = demo.lay();
        guide = demo.commitment(GUIDE).id();
    }

    void tell(String person, Completion completion) {
        demo.as(
                person,
                () -> tracking.report(
                        lab,
                        guide,
                        new ProgressReport(
                                completion,
                                "Entregada",
                                Channel.WEB,
                                Language.ES,
                                demo.person(person).person(),
                                null)));
    }

    /// The lab is over, and the city of the owner has a new government.
    void newMandate() {
        jdbc.sql("update lab set last_day = '2026-01-01', first_day = '2026-01-01' where slug = 'barrios-vivos'")
                .update();
        jdbc.sql("update city set mandate_end = null").update();
        jdbc.sql("update city set mandate_start = '2026-01-02' where city_key = 'montevideo'")
                .update();
    }
}
