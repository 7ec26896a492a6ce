package org.medellinlab.feedback;

import org.medellinlab.shared.ExpiredRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Answers that were typed and never sent.
@Component
class OldNoteDrafts extends ExpiredRows {

    OldNoteDrafts(JdbcClient jdbc) {
        super(jdbc, "note-draft", "answer_draft", "delete from answer_draft", "saved_at < ?");
    }
}
