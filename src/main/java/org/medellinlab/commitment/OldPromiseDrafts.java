package org.medellinlab.commitment;

import org.medellinlab.shared.ExpiredRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Promises half written in labs that are over.
@Component
class OldPromiseDrafts extends ExpiredRows {

    OldPromiseDrafts(JdbcClient jdbc) {
        super(
                jdbc,
                "promise-draft",
                "promise_note",
                "delete from promise_note",
                "lab_id in (select id from lab where last_day < ?)");
    }
}
