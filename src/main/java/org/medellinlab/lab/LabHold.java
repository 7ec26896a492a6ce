package org.medellinlab.lab;

import java.util.UUID;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.NotForYou;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Holds a lab until the transaction ends: of those who write the same of it at the same moment, one comes after the
/// other and sees what was written. Comes before anything of it is read.
@Component
public class LabHold {

    private final JdbcClient jdbc;

    LabHold(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void hold(LabId lab) {
        if (jdbc.sql("select id from lab where id = ? for update")
                .param(lab.value())
                .query(UUID.class)
                .optional()
                .isEmpty()) {
            throw new NotForYou();
        }
    }
}
