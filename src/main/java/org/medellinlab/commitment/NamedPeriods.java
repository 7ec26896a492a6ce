package org.medellinlab.commitment;

import java.util.HashMap;
import java.util.Map;
import org.medellinlab.lab.PeriodsInUse;
import org.medellinlab.shared.LabId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Updates and assessments name the reporting period they are about.
@Component
class NamedPeriods implements PeriodsInUse {

    private final JdbcClient jdbc;

    NamedPeriods(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Integer> named(LabId lab) {
        var named = new HashMap<String, Integer>();
        jdbc.sql("""
                        select period_key, count(*) from (
                            select u.period_key from progress_update u join commitment c on c.id = u.commitment_id
                                where c.lab_id = :lab and u.period_key is not null
                            union all select a.period_key from assessment a join commitment c on c.id = a.commitment_id
                                where c.lab_id = :lab) n
                        group by period_key""").param("lab", lab.value()).query(rs -> {
            named.put(rs.getString(1), rs.getInt(2));
        });
        return named;
    }
}
