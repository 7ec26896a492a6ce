package org.medellinlab.forum;

import org.medellinlab.shared.ExpiredRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Words whose address nobody confirmed.
@Component
class UnconfirmedWords extends ExpiredRows {

    UnconfirmedWords(JdbcClient jdbc) {
        super(
                jdbc,
                "forum-words",
                "citizen_comment",
                "delete from citizen_comment",
                "state = 'UNCONFIRMED' and written_at < ?");
    }
}
