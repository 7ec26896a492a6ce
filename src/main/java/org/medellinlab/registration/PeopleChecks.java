package org.medellinlab.registration;

import java.util.List;
import org.medellinlab.lab.ChecklistSource;
import org.medellinlab.lab.LabSheet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// That somebody comes.
@Component
class PeopleChecks implements ChecklistSource {

    private final JdbcClient jdbc;

    PeopleChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Row> rows(LabSheet lab) {
        var somebody = jdbc.sql("""
                        select exists (select 1 from participant where lab_id = :lab)
                            or exists (select 1 from invitation where lab_id = :lab)""")
                .param("lab", lab.id().value())
                .query(Boolean.class)
                .single();
        return List.of(new Row(60, "people", somebody ? 0 : 1, "labs/" + lab.slug() + "/people"));
    }
}
