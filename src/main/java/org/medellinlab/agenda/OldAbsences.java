package org.medellinlab.agenda;

import org.medellinlab.shared.ExpiredRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// When people could not come, once the lab is over; when places could not be had tells of nobody.
@Component
class OldAbsences extends ExpiredRows {

    OldAbsences(JdbcClient jdbc) {
        super(
                jdbc,
                "availability",
                "absence",
                "delete from absence",
                "person_id is not null and lab_id in (select l.id from lab l where l.last_day < ?)");
    }
}
