package org.medellinlab.lab;

import org.medellinlab.shared.ExpiredRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Words half written and not touched for long. The period has the name under which installations have set it already,
/// when only promises were kept so.
@Component
class OldNotes extends ExpiredRows {

    OldNotes(JdbcClient jdbc) {
        super(jdbc, "promise-draft", "kept_note", "delete from kept_note", "kept_at < ?");
    }
}
