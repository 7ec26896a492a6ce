package org.medellinlab.workinggroup;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.medellinlab.ProductTest;
import org.medellinlab.Statements;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.shared.LabId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The Open Space of the invented lab, before anybody has proposed anything.
@ProductTest
abstract class InTheOpenSpace {

    @Autowired
    DemoPromises demo;

    @Autowired
    OpenSpaceTopics topics;

    @Autowired
    OpenSpaceReading reading;

    @Autowired
    Statements statements;

    @Autowired
    JdbcClient jdbc;

    LabId lab = LabId.next();

    @BeforeEach
    void emptyTheWall() {
        lab = demo.lay();
        for (var table :
                List.of("topic_step", "topic_proceedings", "topic_interest", "open_topic", "open_slot", "open_place")) {
            jdbc.sql("delete from " + table).update();
        }
    }
}
