package org.medellinlab.workinggroup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.medellinlab.ProductTest;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.shared.LabId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What happens in a group of the invented lab, and who is in it.
@ProductTest
public abstract class InAGroup {

    protected static final String GROUP = "plazas-entre-vecinos";

    @Autowired
    protected DemoPromises demo;

    @Autowired
    protected WorkingGroups groups;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected Clock clock;

    protected LabId lab = LabId.next();
    protected UUID group = new UUID(0, 0);

    @BeforeEach
    void layTheLabOfTheGroup() {
        lab = demo.lay();
        group = sheet().id();
    }

    protected GroupSheet sheet() {
        return groups.group(lab, GROUP).orElseThrow();
    }

    protected <T> T lead(Supplier<T> work) {
        return demo.as("demo-lead", work);
    }

    protected void lead(Runnable work) {
        demo.as("demo-lead", work);
    }

    /// The meeting was the day before yesterday.
    protected void hasBegun(UUID meeting) {
        jdbc.sql("update group_meeting set starts_at = ? where id = ?")
                .params(LocalDate.now(clock).minusDays(2).atTime(9, 30), meeting)
                .update();
    }

    protected <T> T member(Supplier<T> work) {
        return demo.as("demo-delegate", work);
    }
}
