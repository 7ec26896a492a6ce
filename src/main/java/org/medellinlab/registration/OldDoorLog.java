package org.medellinlab.registration;

import org.medellinlab.shared.ExpiredRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The log of the door; who came stays known.
@Component
class OldDoorLog extends ExpiredRows {

    OldDoorLog(JdbcClient jdbc) {
        super(
                jdbc,
                "check-in",
                "check_in_event",
                "delete from check_in_event",
                "check_in_id in (select c.id from check_in c join lab l on l.id = c.lab_id where l.last_day < ?)");
    }
}
