package org.medellinlab.commitment;

import java.util.List;
import org.medellinlab.lab.ChecklistSource;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.lab.LabState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// That what is promised can be told and assessed period by period. A lab that promised nothing yet and has not come
/// to its follow-up needs no periods.
@Component
class PeriodChecks implements ChecklistSource {

    private final JdbcClient jdbc;

    PeriodChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Row> rows(LabSheet lab) {
        var periods = !lab.draft().reportingPeriods().isEmpty();
        if (!periods && (lab.draft().state() == LabState.ARCHIVED || !isNeeded(lab))) {
            return List.of();
        }
        return List.of(new Row(70, "periods", periods ? 0 : 1, "labs/" + lab.slug() + "/settings"));
    }

    private boolean isNeeded(LabSheet lab) {
        return lab.draft().state() == LabState.FOLLOW_UP
                || jdbc.sql("select exists (select 1 from commitment where lab_id = ?)")
                        .param(lab.id().value())
                        .query(Boolean.class)
                        .single();
    }
}
